import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, dataFolder, filesIn, readAtOnce, readInSteps } from './shared-data.ts';

const LARGEST_BYTES = 64 * 1024;

test.skipIf(dataFolder === null)('a real file with any damage gets an answer, the same in steps as at once', () => {
  const folder = dataFolder ?? '';
  const files = filesIn(folder).filter(
    (file) => file.endsWith('.dcm') && bytesOf(folder, file).length <= LARGEST_BYTES,
  );
  const change = fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) });
  const damage = fc.record({
    file: fc.constantFrom(...files),
    changes: fc.array(change, { maxLength: 20 }),
    cutTo: fc.option(fc.integer({ min: 1, max: LARGEST_BYTES })),
  });
  fc.assert(
    fc.property(damage, ({ file, changes, cutTo }) => {
      const damaged = Uint8Array.from(bytesOf(folder, file).subarray(0, cutTo ?? LARGEST_BYTES));
      for (const { at, byte } of changes) damaged[at % damaged.length] = byte;
      expect(readInSteps(damaged).reading).toEqual(readAtOnce(damaged));
    }),
    { numRuns: 3000 },
  );
});
