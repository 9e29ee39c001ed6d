import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { IntervalMm, StackGeometry } from '@cordwatch/series-facts';
import { type SessionSeries, seriesName } from '../session.ts';

/** A stack that counts, in its frame of reference. */
export type Field = {
  readonly series: SessionSeries;
  readonly intervalsMm: readonly IntervalMm[];
  readonly frameOfReference: string;
};

/** Why a readable series proves no coverage, though it may cover something. */
export type Doubt = { readonly series: SessionSeries; readonly field: Field | null; readonly because: Evidence };

export const fieldOf = (series: SessionSeries): Field | null => {
  const { geometry, seriesInstanceUid, part } = series.facts;
  if (geometry.kind === 'none') return null;
  return {
    series,
    intervalsMm: geometry.stack.intervalsMm,
    frameOfReference: geometry.stack.frameOfReferenceUid ?? `${seriesInstanceUid}#${part}`,
  };
};

/** `says` continues the name of the series; `value` is what the attribute `keyword` holds. */
export const doubt = (series: SessionSeries, rule: string, says: string, keyword: string, value: unknown): Doubt => ({
  series,
  field: fieldOf(series),
  because: context(
    rule,
    `${capital(seriesName(series))} ${says}`,
    evidenceFrom(series.facts.seriesInstanceUid, keyword, value),
  ),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A stack whose height is that of its images: all but axial ones. */
export const isUpright = ({ plane }: StackGeometry): boolean => plane !== 'axial';
