import type { IntervalMm, SeriesFacts } from '@cordwatch/series-facts';
import type { SessionSeries } from '../session.ts';

/** Ends of two fields this near are one prescription. */
const SAME_FIELD_MM = 15;

const near = (a: IntervalMm, b: IntervalMm): boolean =>
  Math.abs(a[0] - b[0]) <= SAME_FIELD_MM && Math.abs(a[1] - b[1]) <= SAME_FIELD_MM;

const isSamePrescription = (a: SeriesFacts, b: SeriesFacts): boolean => {
  if (a.geometry.kind !== 'stack' || b.geometry.kind !== 'stack') return false;
  const [first, second] = [a.geometry.stack, b.geometry.stack];
  return (
    first.plane === second.plane &&
    first.frameOfReferenceUid === second.frameOfReferenceUid &&
    near(first.extentMm, second.extentMm)
  );
};

const isRepeat = (a: SessionSeries, b: SessionSeries): boolean =>
  a.facts !== b.facts &&
  a.facts.modality === b.facts.modality &&
  a.facts.weighting === b.facts.weighting &&
  a.facts.weighting !== null &&
  isSamePrescription(a.facts, b.facts);

const isReadable = (facts: SeriesFacts): boolean => facts.role === 'diagnostic' || facts.role === 'composed';

/** Series of the same weighting and field acquired before this one, which do not call themselves post-contrast. */
export const earlierRepeat = (series: SessionSeries, all: readonly SessionSeries[]): SessionSeries | undefined =>
  all.find(
    (other) =>
      isReadable(other.facts) &&
      isRepeat(series, other) &&
      other.facts.words.contrast !== 'with' &&
      other.facts.acquiredAtS !== null &&
      series.facts.acquiredAtS !== null &&
      other.facts.acquiredAtS < series.facts.acquiredAtS,
  );

/** Examinations are shorter: times further apart lie on both sides of midnight. */
const LONGEST_EXAMINATION_S = 6 * 3600;

/** A later acquisition of the same weighting and field that calls itself unenhanced: one of the two is misnamed. */
export const laterUnenhanced = (series: SessionSeries, all: readonly SessionSeries[]): SessionSeries | undefined =>
  all.find(({ facts, ...other }) => {
    if (facts.role !== 'diagnostic' || series.facts.role !== 'diagnostic') return false;
    if (facts.words.contrast !== 'without' || !isRepeat(series, { facts, ...other })) return false;
    const laterS = (facts.acquiredAtS ?? 0) - (series.facts.acquiredAtS ?? Number.POSITIVE_INFINITY);
    return laterS > 0 && laterS < LONGEST_EXAMINATION_S;
  });

/** A later series of the same weighting and field: this one may be the unenhanced half of the pair. */
export const laterRepeat = (series: SessionSeries, all: readonly SessionSeries[]): SessionSeries | undefined =>
  all.find(
    (other) =>
      isReadable(other.facts) &&
      isRepeat(series, other) &&
      (other.facts.words.contrast === 'with' ||
        (other.facts.acquiredAtS !== null &&
          series.facts.acquiredAtS !== null &&
          other.facts.acquiredAtS > series.facts.acquiredAtS)),
  );
