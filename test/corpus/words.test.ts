import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noSiteVocabulary, readWords } from '@cordwatch/series-facts';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { dataFolder } from './shared-data.ts';

const rows =
  dataFolder === null
    ? []
    : parseCsv(readFileSync(path.join(dataFolder, 'text', 'study-descriptions.csv'), 'utf8')).map((row) => ({
        text: row.text ?? '',
        regions: row.truth_regions ?? '',
        contrast: row.truth_contrast ?? '',
        whole: row.truth_whole_spine ?? '',
        words: readWords(row.text ?? '', noSiteVocabulary),
      }));
type Row = (typeof rows)[number];

const NAMES_REGIONS = /^[CTLS](?:;[CTLS])*$/;
/** The sacrum is rarely named and follows from L: `LUMBOSACRAL` is coded L by some and L;S by others. */
const withoutSacrum = (levels: string): string => levels.replace(/;?S$/, '');
const readsRegions = ({ regions, words }: Row): boolean =>
  withoutSacrum(words.levels.join(';')) === withoutSacrum(regions) || words.levels.join(';') === regions;

const CONTRAST: Readonly<Record<string, readonly string[]>> = {
  without: ['without'],
  'with IV': ['with'],
  'without+with IV': ['both'],
  intrathecal: ['intrathecal'],
  'with IV/IT': ['with', 'intrathecal'],
};
/** The truth is the billing code beside the text; a text with none of these tokens states nothing of contrast. */
const STATES_CONTRAST = /\bW\/?O?\b|W\/|\bWI?TH|\bN[O/]|\bIV\b|CO?NT|MYE?LE?O?G|MYELO|INJ|PLAIN|ENHANC/i;

const share = (some: readonly Row[], holds: (row: Row) => boolean): number => {
  const right = some.filter(holds);
  const wrong = some.filter((row) => !holds(row)).map(({ text }) => text);
  console.log(`${right.length} of ${some.length} right; wrong:`, wrong);
  return right.length / some.length;
};

describe.skipIf(dataFolder === null)(
  `835 real study descriptions${dataFolder === null ? ' (skipped: no shared folder)' : ''}`,
  () => {
    it('name their regions in at least 97 % of the rows whose truth names them', () => {
      const named = rows.filter(({ regions }) => NAMES_REGIONS.test(regions));
      expect(named.length).toBeGreaterThan(390);
      expect(share(named, readsRegions)).toBeGreaterThanOrEqual(0.97);
    });

    it('say their contrast in at least 97 % of the rows whose text states one', () => {
      const stated = rows.filter(({ contrast, text }) => contrast in CONTRAST && STATES_CONTRAST.test(text));
      expect(stated.length).toBeGreaterThan(390);
      expect(
        share(stated, ({ contrast, words }) => CONTRAST[contrast]?.includes(words.contrast) ?? false),
      ).toBeGreaterThanOrEqual(0.97);
    });

    it('are never read as unenhanced where they are enhanced, nor the other way round', () => {
      const turned = rows.filter(
        ({ contrast, words }) =>
          (contrast === 'without' && words.contrast === 'with') ||
          (contrast === 'with IV' && words.contrast === 'without'),
      );
      expect(turned.map(({ text }) => text)).toEqual([]);
    });

    /**
     * `MYELOGRAM ENTIRE SPINE` stands beside a billing code for "two or more regions", which the price lists use for the
     * entire spine as well. The words say entire, so entire is what they say; that a region is named is what would be false.
     */
    it('are read as whole spine only where they say so and no region is named beside it', () => {
      const whole = rows.filter(({ words }) => words.wholeSpine);
      const saysSo = (text: string): boolean =>
        /\b(?:entire spin(?:e|al)|spine entire|cervical spine to coccyx)\b/i.test(text);
      const isFalse = ({ text, regions, whole: truth }: Row): boolean =>
        truth !== 'yes' && (!saysSo(text) || NAMES_REGIONS.test(regions));
      expect(whole.filter(isFalse).map(({ text }) => text)).toEqual([]);
    });
  },
);
