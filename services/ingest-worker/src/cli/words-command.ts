import { readFileSync } from 'node:fs';
import { noSiteVocabulary, readWords } from '@cordwatch/series-facts';
import { exitCodes } from './exit-codes.ts';
import { printable, textTable } from './text-table.ts';

/** The `words --json` contract, for one text. */
function wordsOf(text: string) {
  const { levels, wholeSpine, contrast, plane, weighting, localizer, unmapped } = readWords(text, noSiteVocabulary);
  return { text, levels, wholeSpine, contrast, plane, weighting, localizer, unmapped };
}
type Reading = ReturnType<typeof wordsOf>;

/** `cordwatch words`. @returns the exit code. */
export function wordsCommand(texts: readonly string[], { json }: { json: boolean }): number {
  const readings = texts.flatMap((text) => (text === '-' ? linesOfInput() : [text])).map(wordsOf);
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
