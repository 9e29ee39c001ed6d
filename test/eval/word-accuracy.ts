import { noSiteVocabulary, readWords } from '@cordwatch/series-facts';
import { z } from 'zod';

/** One row of `study-descriptions.csv`: a real description, and what the code beside it says. */
export const descriptionRowSchema = z.object({
  source: z.string(),
  text: z.string(),
  truth_regions: z.string(),
  truth_contrast: z.string(),
  truth_whole_spine: z.string(),
});
export type DescriptionRow = z.output<typeof descriptionRowSchema>;

/** Null: the code does not say. */
export type Mark = boolean | null;
export type MarkedDescription = {
  readonly source: string;
  readonly text: string;
  readonly regions: Mark;
  readonly contrast: Mark;
  /** What was read is a whole spine: `false` where the code names other regions, null where it names none. */
  readonly wholeSpine: Mark | 'not read';
  readonly missedWholeSpine: boolean;
  readonly read: string;
  readonly coded: string;
};

export const markDescription = (row: DescriptionRow): MarkedDescription => {
  const { levels, contrast, wholeSpine } = readWords(row.text, noSiteVocabulary);
  return {
    source: row.source,
    text: row.text,
    regions: mark(regionsIn(row.truth_regions), levels.join(';')),
    contrast: mark(CONTRASTS[row.truth_contrast] ?? null, contrast),
    wholeSpine: wholeSpine ? isWholeSpine(row) : 'not read',
    missedWholeSpine: row.truth_whole_spine === 'yes' && levels.length < 3,
    read: `${levels.join(';') || 'no level'}, ${contrast}`,
    coded: `${row.truth_regions || '-'}, ${row.truth_contrast || '-'}`,
  };
};

const mark = (accepted: readonly string[] | null, read: string): Mark => accepted?.includes(read) ?? null;

/** A missing code, or one for two or more regions, does not gainsay a text that names the entire spine. */
const isWholeSpine = ({ truth_regions, truth_whole_spine }: DescriptionRow): Mark =>
  truth_whole_spine === 'yes' || (regionsIn(truth_regions) === null ? null : false);

/** Codes of spine parts are held exactly; other parts of the body must give no level; the rest does not name its regions. */
const regionsIn = (truth: string): readonly string[] | null => {
  if (/^[CTLS](;[CTLS])*$/u.test(truth)) return [truth];
  return /not spine|whole body|skull base/u.test(truth) ? [''] : null;
};

/** A price list's `with or without` says nothing; a PET tracer is not contrast, whatever is said of contrast beside it. */
const CONTRASTS: Readonly<Record<string, readonly string[]>> = {
  without: ['without'],
  'with IV': ['with'],
  'without+with IV': ['both'],
  unspecified: ['unstated'],
  intrathecal: ['intrathecal'],
  'with IV/IT': ['with', 'intrathecal'],
};
