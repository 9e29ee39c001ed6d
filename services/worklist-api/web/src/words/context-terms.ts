import type { ClinicalContext, Symptom, Treatment } from '@cordwatch/clinical-context';

/** Terms of the context in words; one that is not here is words already, `CA 15-3` or `infusion-pump`. */
const WORD: Readonly<Record<string, string>> = {
  srs: 'Stereotactic radiotherapy (SRS, SBRT)',
  ebrt: 'Conventional radiotherapy (EBRT)',
  'sensory-loss': 'Sensory loss',
  'bladder-bowel': 'Bladder or bowel disturbance',
  'gross-total': 'Gross total removal',
  subtotal: 'Subtotal removal',
  'does-not-fit': 'Does not fit into the scanner',
  true: 'Yes',
  false: 'No',
};

const isName = (term: string): boolean => /[A-Z]/.test(term);

export const termWords = (term: string): string =>
  WORD[term] ?? (isName(term) ? term : `${term.charAt(0).toUpperCase()}${term.slice(1).replaceAll('-', ' ')}`);

const SHORT_KIND = { srs: 'SBRT', ebrt: 'EBRT' } as const;

/** `T7 T8`. */
const levelsWords = (levels: Treatment['levels']): string => levels.join(' ');

const doseWords = (doseGy: number | null, fractions: number | null): string | null =>
  doseGy === null ? null : `${doseGy} Gy${fractions === null ? '' : ` in ${fractions}`}`;

/** `SBRT T8, 24 Gy in 3`. */
export const treatmentWords = (treatment: Treatment): string => {
  const at = levelsWords(treatment.levels);
  if (treatment.kind === 'surgery') return [termWords(treatment.procedure), at].filter(Boolean).join(' ');
  const { kind, doseGy, fractions } = treatment;
  return [[SHORT_KIND[kind], at].filter(Boolean).join(' '), doseWords(doseGy, fractions)].filter(Boolean).join(', ');
};

/** The day that a treatment began. */
export const startOf = (treatment: Treatment): string =>
  treatment.kind === 'surgery' ? treatment.date : treatment.startDate;

/** The last day of a treatment; null while it is under way. */
export const endOf = (treatment: Treatment): string | null =>
  treatment.kind === 'surgery' ? treatment.date : treatment.endDate;

/** `New weakness`. */
export const symptomWords = ({ course, kind }: Pick<Symptom, 'course' | 'kind'>): string =>
  `${termWords(course)} ${termWords(kind).toLowerCase()}`;

export const tumourWords = (tumour: ClinicalContext['primaryTumour']): string =>
  tumour ? termWords(tumour.site) : 'not recorded';
