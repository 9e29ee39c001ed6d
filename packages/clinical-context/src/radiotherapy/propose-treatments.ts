import type { Radiotherapy } from '../treatment.ts';
import { type IsoDate, isoDateSchema } from '../values.ts';
import { levelsInLabel } from './label-levels.ts';

/** What an RT Plan or an RT Treatment Record says of itself (DICOM PS3.3 C.8.8.9, C.8.8.17, C.8.8.23). Dates are DA. */
export type RtHeader = {
  /** The plan's own SOP Instance UID, or the one that a record refers to: what they have in common. */
  readonly planUid: string;
  readonly planLabel: string | null;
  /** PlanIntent (300A,000A). */
  readonly intent: string | null;
  readonly fractionsPlanned: number | null;
  readonly fractionsDelivered: number | null;
  /** The prescribed dose of the target. */
  readonly doseGy: number | null;
  readonly treatmentDates: readonly string[];
};

type Draft = Pick<Radiotherapy, 'id' | 'kind' | 'endDate' | 'doseGy' | 'fractions' | 'levels' | 'source'> & {
  /** Null while only the plan has arrived: a plan is an intention. */
  readonly startDate: IsoDate | null;
};

/** A form that is filled in as far as headers go. Only a person makes a treatment of it. */
export type TreatmentProposal = {
  readonly treatment: Draft;
  readonly planLabel: string | null;
  /** What no header says for certain, and the person must. */
  readonly asks: readonly (keyof Draft)[];
};

/** PlanIntent, defined terms of plans that treat nobody. */
const NOBODY_TREATED = ['VERIFICATION', 'MACHINE_QA', 'RESEARCH', 'SERVICE'];

const STEREOTACTIC = /(?<![A-Z])(SBRT|SABR|SRS|SRT|FSRT|STEREO[A-Z]*|CYBERKNIFE|GAMMA ?KNIFE)(?![A-Z])/;

const isoDateOf = (da: string): IsoDate[] => {
  const { data } = isoDateSchema.safeParse(da.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  return data ? [data] : [];
};

const highest = (numbers: readonly (number | null)[]): number | null => {
  const [first, ...others] = numbers.filter((number) => number !== null);
  return first === undefined ? null : others.reduce((one, other) => Math.max(one, other), first);
};

const labelOf = (headers: readonly RtHeader[]): string | null =>
  headers.flatMap(({ planLabel }) => (planLabel ? [planLabel] : [])).toSorted()[0] ?? null;

/** Over when as many fractions as planned are known to be given; a day counts as one. */
const endOf = (days: readonly IsoDate[], headers: readonly RtHeader[]): IsoDate | null => {
  const planned = highest(headers.map(({ fractionsPlanned }) => fractionsPlanned));
  const delivered = Math.max(days.length, highest(headers.map(({ fractionsDelivered }) => fractionsDelivered)) ?? 0);
  return planned !== null && delivered >= planned ? (days.at(-1) ?? null) : null;
};

const draftOf = (planUid: string, headers: readonly RtHeader[]): Draft => {
  const label = (labelOf(headers) ?? '').toUpperCase();
  const days = [...new Set(headers.flatMap(({ treatmentDates }) => treatmentDates.flatMap(isoDateOf)))].toSorted();
  return {
    id: `dicom:${planUid}`,
    kind: STEREOTACTIC.test(label) ? 'srs' : 'ebrt',
    startDate: days[0] ?? null,
    endDate: endOf(days, headers),
    doseGy: highest(headers.map(({ doseGy }) => doseGy)),
    fractions: highest(
      headers.flatMap(({ fractionsPlanned, fractionsDelivered }) => [fractionsPlanned, fractionsDelivered]),
    ),
    levels: levelsInLabel(label),
    source: 'dicom',
  };
};

/** A label is free text: the kind and the levels that it names are asked for all the same. */
const asksOf = (draft: Draft): (keyof Draft)[] => [
  'kind',
  'levels',
  ...(['startDate', 'endDate', 'doseGy', 'fractions'] as const).filter((field) => draft[field] === null),
];

/** One proposal for each plan, from the plan and its records in any order of arrival, however often they were sent. */
export const proposeTreatments = (headers: readonly RtHeader[]): TreatmentProposal[] =>
  [...Map.groupBy(headers, ({ planUid }) => planUid)]
    .filter(([, ofPlan]) => !ofPlan.some(({ intent }) => NOBODY_TREATED.includes(intent ?? '')))
    .map(([planUid, ofPlan]) => {
      const treatment = draftOf(planUid, ofPlan);
      return { treatment, planLabel: labelOf(ofPlan), asks: asksOf(treatment) };
    })
    .toSorted((one, other) => (one.treatment.id < other.treatment.id ? -1 : 1));
