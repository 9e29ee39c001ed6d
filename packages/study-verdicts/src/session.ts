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

const saysSpine = ({ facts: { words } }: SessionSeries): boolean => words.spine || words.levels.length > 0;

/** Acquired for the whole body: by its own words, or by its study's where it says nothing of the spine. */
export const isWholeBody = (series: SessionSeries): boolean => {
  const { facts, study } = series;
  if (facts.words.wholeBody || facts.bodyPart.label === 'whole-body') return true;
  return study.words.wholeBody && !study.words.wholeSpine && !saysSpine(series);
};

/** A name for sentences: the description is PHI and stays in the evidence's value. */
export const seriesName = ({ facts }: SessionSeries): string =>
  `series ${facts.seriesNumber ?? '?'}${facts.part > 1 ? `.${facts.part}` : ''}`;

/** Images made from others: they show that a source exists, and are none to measure. */
export const isSecondHand = ({ facts }: SessionSeries): boolean =>
  facts.role === 'reformat' || facts.role === 'subtraction' || facts.role === 'derived' || facts.role === 'mosaic';

/** Fluoroscopy, as of a myelogram: images that a radiologist reads, of which no header says what they cover. */
export const isProjection = ({ facts }: SessionSeries): boolean =>
  facts.role === 'diagnostic' && (facts.modality === 'RF' || facts.modality === 'XA');
