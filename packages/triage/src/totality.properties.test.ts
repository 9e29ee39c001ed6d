import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aStudy } from './testing.ts';
import { session } from './testing-arbitraries.ts';
import { judge, verdictOf } from './testing-judging.ts';

it('every verdict has evidence, and confirmed has evidence for it', () => {
  fc.assert(
    fc.property(session, (records) => {
      for (const { coverage, contrast, wholeSpineWithContrast } of judge(records)) {
        for (const { is, because } of [coverage, contrast, wholeSpineWithContrast]) {
          expect(because.length).toBeGreaterThan(0);
          if (is === 'confirmed') expect(because.some(({ speaks }) => speaks === 'for')).toBe(true);
        }
        if (wholeSpineWithContrast.is === 'confirmed')
          expect([coverage.is, contrast.is]).toEqual(['confirmed', 'confirmed']);
      }
    }),
  );
});

const text = fc.oneof(fc.constantFrom(null, '', '18000101', '250000', '000000', 'T1 SAG POST'), fc.string());
const number = fc.oneof(fc.constantFrom(null, 0, -1, 1e300, Number.MIN_VALUE), fc.double());
const vector = fc.oneof(
  fc.constantFrom(null, [0, 0, 0] as const, [0, 0, -1] as const, [1, 1, 1] as const),
  fc.tuple(fc.double(), fc.double(), fc.double()),
);
const wild = fc.record({
  ...{ text, time: text, modality: fc.oneof(fc.constantFrom('MR', 'CT', 'PT', 'SR'), text) },
  ...{ size: number, volume: number, rows: number, thickness: number, echo: number },
  ...{ position: vector, row: vector, column: vector },
  spacing: fc.oneof(fc.constantFrom(null, [0, 0] as const), fc.tuple(fc.double(), fc.double())),
  administered: text,
  frames: fc.nat(3),
});
type Wild = typeof wild extends fc.Arbitrary<infer Value> ? Value : never;

const [template] = aStudy({ series: [{ description: 'T1 SAG', slices: 1 }] });

const wildly = (plain: HeaderRecord, odd: Wild, index: number): HeaderRecord => ({
  ...plain,
  sopInstanceUid: `2.25.${index}`,
  patient: { ...plain.patient, size: odd.size, age: odd.text, birthDate: odd.text },
  study: { ...plain.study, description: odd.text, date: odd.text, relatedInstanceCount: odd.volume },
  series: { ...plain.series, modality: odd.modality, number: odd.rows, description: odd.time },
  image: { ...plain.image, rows: odd.rows, acquisitionTime: odd.time, imageType: [odd.text ?? ''] },
  physics: { ...plain.physics, repetitionTimeMs: odd.echo, echoTimeMs: odd.echo, inversionTimeMs: odd.thickness },
  contrast: { ...plain.contrast, agent: odd.text, route: odd.time, volumeMl: odd.volume, startTime: odd.time },
  frames: plain.frames.flatMap((frame) =>
    Array.from({ length: odd.frames }, () => ({
      ...frame,
      ...{ positionMm: odd.position, rowDirection: odd.row, columnDirection: odd.column },
      ...{ pixelSpacingMm: odd.spacing, sliceThicknessMm: odd.thickness, stackId: odd.text },
      contrastUsage: [{ agentNumber: null, administered: odd.administered, detected: null, phase: odd.text }],
    })),
  ),
});

it('no header makes it throw, and none of nonsense is confirmed', () => {
  if (!template) throw new Error('no template');
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), (headers) => {
      const records = headers.map((odd, index) => wildly(template, odd, index));
      expect(verdictOf(records)).not.toContain('confirmed');
    }),
  );
});
