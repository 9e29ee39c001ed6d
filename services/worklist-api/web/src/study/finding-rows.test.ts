import { expect, test } from 'vitest';
import { type Finding, findingRows } from './finding-rows.ts';

const finding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: 'mri.sagittal-t1-post',
  asks: 'Sagittal T1 of the entire spine after contrast',
  is: 'unmet',
  levels: ['C', 'T'],
  partial: [],
  coveredMm: 288,
  requiredMm: 560,
  code: { value: '130576', scheme: 'DCM', meaning: 'Anatomy coverage incomplete' },
  because: [
    { says: 'The longest unbroken field is 288 mm.', speaks: 'against', rule: 'coverage.length.short', from: [] },
  ],
  ...overrides,
});

test('a finding names levels and millimetres that are wanting, its decisive reason and its DICOM code', () => {
  expect(findingRows([finding()])[0]).toMatchObject({
    is: 'Not met',
    lacks: 'C, T, 288 of 560 mm',
    why: 'The longest unbroken field is 288 mm.',
    code: 'DCM 130576 Anatomy coverage incomplete',
  });
});

test('a finding without levels or lengths lacks neither', () => {
  expect(findingRows([finding({ levels: [], coveredMm: null, requiredMm: null })])[0]?.lacks).toBe('–');
});

test('a length that is enough is not called wanting', () => {
  expect(findingRows([finding({ levels: [], coveredMm: 600 })])[0]?.lacks).toBe('–');
});

test('a level that is reached in part is told so', () => {
  expect(findingRows([finding({ partial: ['T'] })])[0]?.lacks).toBe('C, T in part, 288 of 560 mm');
});

test('what was never acquired is told to be no series at all', () => {
  const code = { value: '130574', scheme: 'DCM', meaning: 'Incomplete study' } as const;
  expect(findingRows([finding({ levels: [], coveredMm: null, requiredMm: null, code })])[0]?.lacks).toBe(
    'no such series',
  );
});
