import type { SeriesFacts, StudyFacts } from '@cordwatch/series-facts';

/** Studies of one patient, one day and one kind, judged together: in the US a whole-spine MR is three accessions. */
export type Session = { readonly studies: readonly StudyFacts[]; readonly series: readonly SessionSeries[] };

/** A series beside the study that ordered it. */
export type SessionSeries = { readonly facts: SeriesFacts; readonly study: StudyFacts };

export const sessionOf = (studies: readonly StudyFacts[]): Session => ({
  studies,
  series: studies.flatMap((study) => study.series.map((facts) => ({ facts, study }))),
});

/** The images a radiologist reads: what may prove coverage and contrast. */
export const isReadable = ({ facts }: SessionSeries): boolean =>
  (facts.role === 'diagnostic' || facts.role === 'composed') && (facts.modality === 'MR' || facts.modality === 'CT');

/** T1 in kind, and not what a radiologist reads enhancement from: a dynamic series, the phases of a Dixon. */
const UNSURE_WEIGHTINGS: readonly SeriesFacts['weighting'][] = [null, 'DCE', 'Dixon-in', 'Dixon-out'];

/** Shows enhancement: T1 on MR, anything on CT. */
export const showsEnhancement = ({ facts }: SessionSeries): 'yes' | 'no' | 'unsure' => {
  if (facts.modality === 'CT') return 'yes';
  if (UNSURE_WEIGHTINGS.includes(facts.weighting)) return 'unsure';
  return facts.weighting === 'T1' ? 'yes' : 'no';
};

/** A name for sentences: the description is PHI and stays in the evidence's value. */
export const seriesName = ({ facts }: SessionSeries): string =>
  `series ${facts.seriesNumber ?? '?'}${facts.part > 1 ? `.${facts.part}` : ''}`;

/** Images made from others: they show that a source exists, and are none to measure. */
export const isSecondHand = ({ facts }: SessionSeries): boolean =>
  facts.role === 'reformat' || facts.role === 'subtraction' || facts.role === 'derived' || facts.role === 'mosaic';
