import { expect, test } from 'vitest';
import { weightingText, wordsText } from './report-texts.ts';
import { markWeighting, sidecarSchema } from './weighting-accuracy.ts';
import { markDescription } from './word-accuracy.ts';

const marked = (text: string, regions: string, contrast: string, wholeSpine = 'no') =>
  markDescription({
    ...{ source: 'test', text },
    ...{ truth_regions: regions, truth_contrast: contrast, truth_whole_spine: wholeSpine },
  });

test('regions and contrast are held against the code', () => {
  expect(marked('MR Cervical spine W contrast IV', 'C', 'with IV')).toMatchObject({ regions: true, contrast: true });
  expect(marked('MR Cervical spine W contrast IV', 'L', 'without')).toMatchObject({ regions: false, contrast: false });
});

test('what the code does not say is not scored', () => {
  expect(marked('MRI SPINE W WO', 'SPINE?', 'with or without')).toMatchObject({ regions: null, contrast: null });
});

test('a whole spine is false only where the code names other regions', () => {
  expect(marked('MRI WHOLE SPINE', 'L', '').wholeSpine).toBe(false);
  expect(marked('MRI WHOLE SPINE', '2+ regions', '').wholeSpine).toBe(null);
  expect(marked('MRI WHOLE SPINE', 'C;T;L', '', 'yes').wholeSpine).toBe(true);
  expect(marked('MRI L SPINE', 'L', '').wholeSpine).toBe('not read');
});

test('the report lists what was read wrongly, with its code', () => {
  expect(wordsText([marked('MR Cervical spine', 'L', '')])).toContain(
    '"MR Cervical spine" read as C, unstated; coded L, -',
  );
});

const sidecar = (bidsSuffix: string) =>
  sidecarSchema.parse({
    bidsSuffix,
    header: {
      SeriesDescription: 'T2w',
      RepetitionTime: 0.55,
      EchoTime: 0.01,
      FlipAngle: 150,
      ScanningSequence: 'SE',
      SequenceVariant: 'SK_SP',
    },
  });

test('seconds of a sidecar are milliseconds of a header, and values of one attribute come apart', () => {
  expect(markWeighting(sidecar('T1w'))).toMatchObject({ expected: 'T1', physicsAlone: 'T1' });
  expect(sidecar('T1w').header.SequenceVariant).toEqual(['SK', 'SP']);
});

test('a suffix that names no weighting is not scored', () => {
  expect(markWeighting(sidecar('bold'))).toBe(null);
});

test('errors of weighting are counted together where they are alike', () => {
  const wrong = [sidecar('T2w'), sidecar('T2w')].map(markWeighting).filter((each) => each !== null);
  expect(weightingText(wrong).split('\n').at(-1)?.trim().endsWith('2')).toBe(true);
});
