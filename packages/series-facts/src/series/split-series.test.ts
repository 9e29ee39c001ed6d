import type { FrameHeader, HeaderRecord } from '@cordwatch/dicom-header';
import { aHeader, aStack, type HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { describe, expect, it } from 'vitest';
import { prepareVocabulary } from '../prepared-vocabulary.ts';
import { noSiteVocabulary } from '../site-vocabulary.ts';
import { seriesFactsOf } from './series-facts.ts';

const factsOf = (records: readonly HeaderRecord[]) => seriesFactsOf(records, prepareVocabulary(noSiteVocabulary));

/** One Enhanced object of the frames of a sagittal stack, once for each of the kinds. */
const enhanced = (header: HeaderOverrides, ...kinds: readonly Partial<FrameHeader>[]): HeaderRecord => {
  const stack = aStack({ slices: 10 }).flatMap(({ frames }) => frames);
  const frames = kinds.flatMap((kind) => stack.map((frame) => ({ ...frame, ...kind })));
  return { ...aHeader(header), frames };
};

const TIMES = { scanningSequence: [], repetitionTimeMs: 600, echoTimeMs: 10, acquisitionContrast: 'T1' };
const MIXED = { physics: TIMES, image: { imageType: ['ORIGINAL', 'PRIMARY', 'MIXED', 'NONE'] } };
const type = (...values: readonly string[]): Partial<FrameHeader> => ({ frameType: ['DERIVED', 'PRIMARY', ...values] });

describe('an Enhanced object is split by the kind of its frames, which say more than it does', () => {
  it('into the parts of a Dixon', () => {
    const facts = factsOf([enhanced(MIXED, type('DIXON', 'WATER'), type('DIXON', 'FAT'))]);
    expect(facts.map(({ role, weighting }) => `${role} ${weighting}`).toSorted()).toEqual([
      'diagnostic Dixon-fat',
      'diagnostic T1',
    ]);
  });

  it('into images and their subtraction', () => {
    const images = { frameType: ['ORIGINAL', 'PRIMARY', 'T1', 'NONE'] };
    const facts = factsOf([enhanced(MIXED, images, type('T1', 'SUBTRACTION'))]);
    expect(facts.map(({ role }) => role).toSorted()).toEqual(['diagnostic', 'subtraction']);
  });

  it('and is no T1 where its frames are all of the fat', () => {
    expect(factsOf([enhanced(MIXED, type('DIXON', 'FAT'))])[0]?.weighting).toBe('Dixon-fat');
  });
});

describe('echoes', () => {
  it('are images of their own', () => {
    const frames = [{ echoTimeMs: 10 }, { echoTimeMs: 90 }].map((each) => ({
      ...each,
      frameType: ['ORIGINAL', 'PRIMARY'],
    }));
    const facts = factsOf([enhanced(MIXED, ...frames)]);
    expect(facts.map(({ weighting, geometry }) => [weighting, geometry.kind])).toEqual([
      ['T1', 'stack'],
      ['T2', 'stack'],
    ]);
  });

  it('that differ by a rounding are one', () => {
    const stack = aStack({ slices: 10 }).map((record, index) => ({
      ...record,
      frames: record.frames.map((frame) => ({ ...frame, echoTimeMs: 29.9 + (index % 3) * 0.2 })),
    }));
    expect(factsOf(stack)).toHaveLength(1);
  });
});

describe('the times of an Enhanced object', () => {
  it.each([
    [10, 'T1'],
    [100, 'T2'],
  ])('decide over a T1 in its label: echo %d ms is %s', (echoTimeMs, weighting) => {
    const header = { ...MIXED, physics: { ...TIMES, echoTimeMs } };
    expect(factsOf([enhanced(header, {})])[0]?.weighting).toBe(weighting);
  });
});
