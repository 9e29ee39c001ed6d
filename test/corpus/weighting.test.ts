import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aHeader } from '@cordwatch/dicom-header/testing';
import { noSiteVocabulary, studyFactsOf, type Weighting } from '@cordwatch/series-facts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataFolder } from './shared-data.ts';

/** BIDS splits multi-valued attributes on the backslash, and some converters on the underscore too. */
const values = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[\\_]/))])
  .optional()
  .transform((list) => list ?? []);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const milliseconds = z
  .number()
  .nullish()
  .transform((seconds) => (seconds == null ? null : seconds * 1000));
const degrees = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const sidecar = z.object({
  bidsSuffix: z.string().nullable(),
  header: z.object({
    SeriesDescription: text,
    ProtocolName: text,
    SequenceName: text,
    ImageType: values,
    ScanningSequence: values,
    SequenceVariant: values,
    ScanOptions: values,
    RepetitionTime: milliseconds,
    EchoTime: milliseconds,
    InversionTime: milliseconds,
    FlipAngle: degrees,
  }),
});
type Sidecar = z.output<typeof sidecar>;

/** The BIDS suffix is what a person called the weighting; a STIR is filed as T2w and an ADC map as dwi. */
const RIGHT: Readonly<Record<string, readonly Weighting[]>> = {
  T1w: ['T1'],
  T2w: ['T2', 'STIR'],
  T2star: ['T2*'],
  dwi: ['DWI', 'ADC'],
};

const sidecars: readonly Sidecar[] =
  dataFolder === null
    ? []
    : readFileSync(path.join(dataFolder, 'text', 'series-sidecars.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => sidecar.parse(JSON.parse(line)))
        .filter(({ bidsSuffix }) => bidsSuffix !== null && bidsSuffix in RIGHT);

const weightingOf = ({ header }: Sidecar, words: 'with words' | 'without words'): Weighting | null => {
  const isNamed = words === 'with words';
  const record = aHeader({
    series: {
      modality: 'MR',
      description: isNamed ? header.SeriesDescription : null,
      protocolName: isNamed ? header.ProtocolName : null,
    },
    image: { imageType: header.ImageType },
    physics: {
      repetitionTimeMs: header.RepetitionTime,
      echoTimeMs: header.EchoTime,
      inversionTimeMs: header.InversionTime,
      flipAngleDeg: header.FlipAngle,
      echoTrainLength: null,
      scanningSequence: header.ScanningSequence,
      sequenceVariant: header.SequenceVariant,
      scanOptions: header.ScanOptions,
      sequenceName: header.SequenceName,
    },
  });
  return studyFactsOf([record], noSiteVocabulary).series[0]?.weighting ?? null;
};

const isRight = (each: Sidecar, words: 'with words' | 'without words'): boolean => {
  const weighting = weightingOf(each, words);
  return weighting !== null && (RIGHT[each.bidsSuffix ?? '']?.includes(weighting) ?? false);
};

describe.skipIf(dataFolder === null)(
  `the weighting of real series headers${dataFolder === null ? ' (skipped: no shared folder)' : ''}`,
  () => {
    it.each([
      ['with words', 0.98],
      ['without words', 0.9],
    ] as const)('is right %s in at least %d', (words, least) => {
      const right = sidecars.filter((each) => isRight(each, words)).length;
      console.log(`${right} of ${sidecars.length} right ${words}`);
      expect(sidecars.length).toBeGreaterThan(600);
      expect(right / sidecars.length).toBeGreaterThanOrEqual(least);
    });

    it('is never T1 for a T2 or a diffusion series, with words or without: none is taken for enhanced', () => {
      const others = sidecars.filter(({ bidsSuffix }) => bidsSuffix !== 'T1w');
      expect(others.filter((each) => weightingOf(each, 'with words') === 'T1')).toEqual([]);
      expect(others.filter((each) => weightingOf(each, 'without words') === 'T1')).toEqual([]);
    });
  },
);
