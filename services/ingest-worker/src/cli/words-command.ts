import { readFileSync } from 'node:fs';
import { readWords, type SiteVocabulary } from '@cordwatch/series-facts';
import { exitCodes } from './exit-codes.ts';
import { printable, textTable } from './text-table.ts';
import { siteVocabularyIn } from './words-site-file.ts';

/** The `words --json` contract, for one text. */
function wordsOf(text: string, vocabulary: SiteVocabulary) {
  const { levels, wholeSpine, contrast, plane, weighting, localizer, unmapped } = readWords(text, vocabulary);
  return { text, levels, wholeSpine, contrast, plane, weighting, localizer, unmapped };
}
type Reading = ReturnType<typeof wordsOf>;

type WordsOptions = { readonly json: boolean; readonly site: string | undefined };

/** `cordwatch words`. `site` is the path of a vocabulary to try. @returns the exit code. @throws UsageError */
export function wordsCommand(texts: readonly string[], { json, site }: WordsOptions): number {
  const vocabulary = siteVocabularyIn(site);
  const read = texts.flatMap((text) => (text === '-' ? linesOfInput() : [text]));
  const readings = read.map((text) => wordsOf(text, vocabulary));
  process.stdout.write(json ? `${JSON.stringify(readings, null, 2)}\n` : wordsText(readings));
  return exitCodes.done;
}

function linesOfInput(): string[] {
  const lines = readFileSync(0, 'utf8').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const columns = ['text', 'levels', 'contrast', 'plane', 'weighting', 'not understood'];

const wordsText = (readings: readonly Reading[]): string => `${textTable([columns, ...readings.map(row)])}\n`;

const row = ({ text, levels, wholeSpine, contrast, plane, weighting, localizer, unmapped }: Reading): string[] => [
  printable(text),
  `${levels.join(' ') || '-'}${wholeSpine ? ' (whole spine)' : ''}${localizer ? ' (localizer)' : ''}`,
  contrast,
  plane ?? '-',
  weighting ?? '-',
  printable(unmapped.join(' ')),
];
