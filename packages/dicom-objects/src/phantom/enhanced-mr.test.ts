import { readHeader } from '@cordwatch/dicom-header';
import { expect, test } from 'vitest';
import { enhancedPreAndPost } from '../demo/enhanced-pre-and-post.ts';
import { filesOf } from './instances.ts';

test('an Enhanced MR object says of every frame where it lies, when it was made and whether the agent was in', () => {
  const [study] = enhancedPreAndPost('20261122').studies;
  const files = study === undefined ? [] : [...filesOf(study.phantom)];
  expect(files).toHaveLength(1);
  const reading = readHeader(files[0]?.bytes ?? new Uint8Array(), { complete: true, inflateRaw: () => null });
  if (reading.kind !== 'header') throw new Error(`Wanted a header, got ${JSON.stringify(reading)}`);
  const { frames, image } = reading.record;
  expect(frames).toHaveLength(image.numberOfFrames ?? 0);
  expect(frames.map((frame) => frame.contrastUsage[0]?.administered)).toEqual([
    ...Array(8).fill('NO'),
    ...Array(8).fill('YES'),
  ]);
  expect(new Set(frames.map((frame) => frame.acquisitionDateTime))).toEqual(
    new Set(['20261119111000', '20261119112500']),
  );
  expect(frames.every((frame) => frame.positionMm !== null && frame.pixelSpacingMm !== null)).toBe(true);
});
