import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { IntervalMm, SeriesFacts, StackGeometry } from '@cordwatch/series-facts';
import type { Policy } from '../policy.ts';
import { type SessionSeries, seriesName } from '../session.ts';

/** A stack that counts, in its frame of reference. */
export type Field = {
  readonly series: SessionSeries;
  readonly intervalsMm: readonly IntervalMm[];
  readonly frameOfReference: string;
};

/** Why a readable series proves no coverage, though it may cover something. */
export type Doubt = { readonly series: SessionSeries; readonly field: Field | null; readonly because: Evidence };

export type Fields = { readonly certain: readonly Field[]; readonly doubtful: readonly Doubt[] };

/** Two fields whose ends are this near are the same place. */
const SAME_PLACE_MM = 2;

const fieldOf = (series: SessionSeries): Field | null => {
  const { geometry, seriesInstanceUid, part } = series.facts;
  if (geometry.kind === 'none') return null;
  return {
    series,
    intervalsMm: geometry.stack.intervalsMm,
    frameOfReference: geometry.stack.frameOfReferenceUid ?? `${seriesInstanceUid}#${part}`,
  };
};

const doubt = (series: SessionSeries, rule: string, says: string, keyword: string, value: unknown): Doubt => ({
  series,
  field: fieldOf(series),
  because: context(
    rule,
    `${capital(seriesName(series))} ${says}`,
    evidenceFrom(series.facts.seriesInstanceUid, keyword, value),
  ),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isLongitudinal = ({ plane }: StackGeometry): boolean => plane !== 'axial';

/** Single slices at regular distances: what lies between them was never acquired. */
const isSampled = ({ widestHoleMm, missingSlices }: StackGeometry): boolean => widestHoleMm > 0 && missingSlices === 0;

/** Named for the head and for nothing of the spine: its height is not spine. */
const isHeadOnly = ({ words, codedLevels }: SeriesFacts): boolean =>
  words.head && !words.spine && words.levels.length === 0 && codedLevels.length === 0 && !words.wholeBody;

const ownDoubt = (series: SessionSeries, policy: Policy): Doubt | null => {
  const { facts } = series;
  if (facts.geometry.kind === 'none')
    return doubt(
      series,
      'coverage.no-positions',
      'has no usable positions.',
      'ImagePositionPatient',
      facts.geometry.problem,
    );
  const { stack } = facts.geometry;
  const { fewestSlices, leastWidthMm, widestGapMm } = policy.coverage;
  if (isHeadOnly(facts))
    return doubt(series, 'coverage.head-only', 'is named for the head.', 'SeriesDescription', facts.description ?? '');
  if (facts.composingFailed)
    return doubt(
      series,
      'coverage.composing-failed',
      'was composed of stations that did not match.',
      'ImageComments',
      'Insufficient match',
    );
  if (!isLongitudinal(stack))
    return isSampled(stack)
      ? doubt(
          series,
          'coverage.sampled',
          'holds slices with more than their thickness between them.',
          'SpacingBetweenSlices',
          stack.spacingMm,
        )
      : null;
  if (stack.slices < fewestSlices)
    return doubt(
      series,
      'coverage.few-slices',
      `has ${stack.slices} slices: too few to hold the column for certain.`,
      'ImagePositionPatient',
      stack.slices,
    );
  if (stack.stackWidthMm < leastWidthMm)
    return doubt(
      series,
      'coverage.narrow',
      `is ${Math.round(stack.stackWidthMm)} mm wide: too narrow to hold the column for certain.`,
      'ImagePositionPatient',
      stack.stackWidthMm,
    );
  return stack.widestHoleMm > widestGapMm
    ? doubt(
        series,
        'coverage.hole',
        `misses slices over ${Math.round(stack.widestHoleMm)} mm.`,
        'ImagePositionPatient',
        stack.widestHoleMm,
      )
    : null;
};

const STATION_NUMBER = /^(?:ST|STATION|STACK|SLAB|PART|TEIL|P)?(?:\d{1,2}(?:(?:\/|OF|VON)\d{1,2})?|I{1,3}|IV)$/u;

/** `T1 SAG 1` and `T1 SAG 2`, or `I_t1_sag` and `II_t1_sag`: the same words with another number. */
const isNumberedApart = (a: string, b: string): boolean => {
  const [first = [], second = []] = [a, b].map((text) => text.toUpperCase().split(/[\s_]+/u));
  const apart = first.map((token, index) => [token, second[index] ?? ''] as const).filter(([one, two]) => one !== two);
  return (
    first.length === second.length && apart.length === 1 && apart.flat().every((token) => STATION_NUMBER.test(token))
  );
};

const namesDifferentPlaces = (a: SeriesFacts, b: SeriesFacts): boolean => {
  const [first, second] = [a.words.levels.join(''), b.words.levels.join('')];
  if (first !== '' && second !== '' && first !== second && !a.words.wholeSpine && !b.words.wholeSpine) return true;
  if (a.words.station !== null && b.words.station !== null) return a.words.station !== b.words.station;
  return isNumberedApart(a.description ?? '', b.description ?? '');
};

const isSamePlace = (a: StackGeometry, b: StackGeometry): boolean =>
  a.frameOfReferenceUid === b.frameOfReferenceUid &&
  Math.abs(a.extentMm[0] - b.extentMm[0]) <= SAME_PLACE_MM &&
  Math.abs(a.extentMm[1] - b.extentMm[1]) <= SAME_PLACE_MM;

/** Stations of different names in one place: the table move is not encoded, and neither position can be believed. */
const unmovedTable = (series: SessionSeries, all: readonly SessionSeries[]): Doubt | null => {
  const { facts } = series;
  if (facts.geometry.kind === 'none' || facts.role === 'composed' || !isLongitudinal(facts.geometry.stack)) return null;
  const { stack } = facts.geometry;
  const twin = all.find(
    ({ facts: other }) =>
      other !== facts &&
      other.role !== 'composed' &&
      other.geometry.kind === 'stack' &&
      isSamePlace(stack, other.geometry.stack) &&
      namesDifferentPlaces(facts, other),
  );
  return twin
    ? doubt(
        series,
        'coverage.same-place',
        `and ${seriesName(twin)} name different stations and lie in the same place: the table move is not encoded.`,
        'ImagePositionPatient',
        stack.extentMm.join('..'),
      )
    : null;
};

/** Sorts readable series into fields that count and doubts that do not. */
export const fieldsOf = (readable: readonly SessionSeries[], policy: Policy): Fields => {
  const certain: Field[] = [];
  const doubtful: Doubt[] = [];
  for (const series of readable) {
    const reason = ownDoubt(series, policy) ?? unmovedTable(series, readable);
    const field = fieldOf(series);
    if (reason) doubtful.push(reason);
    else if (field) certain.push(field);
  }
  return { certain, doubtful };
};
