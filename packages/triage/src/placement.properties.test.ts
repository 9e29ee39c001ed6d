import type { FrameHeader, HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { session } from './testing-arbitraries.ts';
import { judgementText, verdictOf } from './testing-judging.ts';

const raised = (frame: FrameHeader, byMm: number): FrameHeader => {
  if (frame.positionMm === null) return frame;
  const [x, y, z] = frame.positionMm;
  return { ...frame, positionMm: [x, y, z + byMm] };
};

it('moving every position along z changes no verdict', () => {
  fc.assert(
    fc.property(session, fc.integer({ min: -2000, max: 2000 }), (records, byMm) => {
      const moved = records.map((record) => ({ ...record, frames: record.frames.map((frame) => raised(frame, byMm)) }));
      expect(verdictOf(moved)).toEqual(verdictOf(records));
    }),
  );
});

it('feet first instead of head first changes no judgement', () => {
  const lying = (records: readonly HeaderRecord[], patientPosition: string): HeaderRecord[] =>
    records.map((record) => ({ ...record, series: { ...record.series, patientPosition } }));
  fc.assert(
    fc.property(session, fc.constantFrom('FFS', 'FFP', 'HFP', 'FFDR'), (records, position) => {
      expect(judgementText(lying(records, position))).toBe(judgementText(records));
    }),
  );
});
