import type { SeriesFacts, StackGeometry } from '@cordwatch/series-facts';
import { type SessionSeries, seriesName } from '../session.ts';
import { type Doubt, doubt, isUpright } from './field.ts';

/** Two fields whose ends are this near are the same place. */
const SAME_PLACE_MM = 2;

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
export const unmovedTable = (series: SessionSeries, all: readonly SessionSeries[]): Doubt | null => {
  const { facts } = series;
  if (facts.geometry.kind === 'none' || facts.role === 'composed' || !isUpright(facts.geometry.stack)) return null;
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
