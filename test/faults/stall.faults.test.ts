import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { aHospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';

const preload = [path.join(import.meta.dirname, 'preload', 'stall.ts')];

test('a worker that stands still between judging and writing writes nothing that is out of date', async () => {
  const random = randomOf(seedOf('stalls'));
  const hospital = await aHospital();
  const env = { FAULT_STALL_AT: 'triage: judged', FAULT_STALL_MS: '500' };
  await Promise.all([1, 2, 3].map(() => hospital.another({ preload, env })));
  await Promise.all(
    Array.from({ length: 24 }, async (_, number) => {
      const study = random.shuffled(hospital.makeStudy(number + 1, 'complete'));
      await hospital.send(study.slice(0, 40), hospital.stow);
      // The rest comes when a worker has read the beginning, and before it has written what follows from that.
      await sleep(random.int(1_000, 2_500));
      await hospital.send(study.slice(40), hospital.stow);
    }),
  );
  expect(await hospital.check()).toEqual(nothingWrong);
});
