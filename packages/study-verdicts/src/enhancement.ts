import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { SeriesFacts } from '@cordwatch/series-facts';
import { type SessionSeries, seriesName } from './session.ts';

type Weighting = SeriesFacts['weighting'];

/** T1 in kind, and not what a radiologist reads enhancement from: a dynamic series, the phases of a Dixon. */
const UNSURE_WEIGHTINGS: readonly Weighting[] = [null, 'DCE', 'Dixon-in', 'Dixon-out'];

/** What both the times of a sequence and its name can tell. */
const TOLD_TWICE: readonly Weighting[] = ['T1', 'T2', 'STIR', 'PD', 'T2*'];

/** T1 by the one and not by the other: one of them is wrong, and no header says which. */
const isContradicted = ({ modality, weighting, words }: SeriesFacts): boolean =>
  modality === 'MR' &&
  TOLD_TWICE.includes(weighting) &&
  TOLD_TWICE.includes(words.weighting) &&
  (weighting === 'T1') !== (words.weighting === 'T1');

/** Shows enhancement: T1 on MR, anything on CT. */
export const showsEnhancement = ({ facts }: SessionSeries): 'yes' | 'no' | 'unsure' => {
  if (facts.modality === 'CT') return 'yes';
  if (UNSURE_WEIGHTINGS.includes(facts.weighting) || isContradicted(facts)) return 'unsure';
  return facts.weighting === 'T1' ? 'yes' : 'no';
};

/** Why it is not known whether this series shows enhancement, where its header contradicts itself. */
export const weightingConflict = (series: SessionSeries): Evidence | null => {
  const { weighting, words, seriesInstanceUid, description } = series.facts;
  if (!isContradicted(series.facts)) return null;
  return context(
    'enhancement.contradicted',
    `The words of ${seriesName(series)} name ${words.weighting}, and its times make ${weighting}.`,
    evidenceFrom(seriesInstanceUid, 'SeriesDescription', description ?? ''),
  );
};
