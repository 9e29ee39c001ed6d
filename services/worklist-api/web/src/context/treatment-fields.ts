import { radiotherapySchema, surgerySchema } from '@cordwatch/clinical-context';
import { choice, date, type Field, number, optional } from './fields.ts';
import type { Row } from './row.ts';

const KINDS = [...surgerySchema.shape.kind.values, ...radiotherapySchema.shape.kind.options];

const kind = choice('kind', 'Treatment', KINDS, 240);
const levels: Field = { key: 'levels', label: 'Levels', kind: 'levels', placeholder: 'T7-T9 L1', widthPx: 120 };

const SURGERY: readonly Field[] = [
  kind,
  date('date', 'Date'),
  levels,
  choice('procedure', 'Procedure', surgerySchema.shape.procedure.options, 190),
  choice('extent', 'Extent of removal', surgerySchema.shape.extent.options, 190),
  { key: 'forProgressionAfterRadiotherapy', label: 'For progression after RT', kind: 'yes-no', widthPx: 170 },
];

const COURSE: readonly Field[] = [
  date('startDate', 'First fraction'),
  optional(date('endDate', 'Last fraction')),
  levels,
  optional(number('doseGy', 'Dose (Gy)')),
  optional(number('fractions', 'Fractions')),
];

const RADIOTHERAPY: readonly Field[] = [kind, ...COURSE];

/** What is asked of a treatment that can only be a course of radiotherapy. */
export const radiotherapyFields: readonly Field[] = [
  choice('kind', 'Treatment', radiotherapySchema.shape.kind.options, 240),
  ...COURSE,
];

export const treatmentFields = (row: Row): readonly Field[] => (row.kind === 'surgery' ? SURGERY : RADIOTHERAPY);

/** One row holds what either kind asks, so that a change of the kind loses nothing that was typed. */
export const blankTreatment = (id: string): Row => ({
  ...{ id, source: 'person', kind: 'surgery', levels: '' },
  ...{ date: '', procedure: 'decompression', extent: 'unknown', forProgressionAfterRadiotherapy: '' },
  ...{ startDate: '', endDate: '', doseGy: '', fractions: '' },
});
