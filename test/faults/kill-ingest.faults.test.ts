import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { inGroups } from './harness/deliver.ts';
import { aHospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';

test('nothing that was acknowledged is lost when ingest is killed at random under load', async () => {
  const random = randomOf(seedOf('kill of ingest'));
  const { ingest, channels, sendAll, makeStudy, check } = await aHospital();
  const specimens = Array.from({ length: 30 }, (_, number) => makeStudy(number + 1)).flat();
  const groups = inGroups(random.shuffled(specimens), 10);
  let sent = false;
  const sending = sendAll(
    groups.map((some) => ({ specimens: some, channel: random.pick(channels) })),
    6,
  ).finally(() => {
    sent = true;
  });
  let kills = 0;
  // Not for ever: on a busy machine a start takes longer than a life.
  while (kills < 8 || (!sent && kills < 12)) {
    await ingest.ready();
    await sleep(random.int(50, 800));
    kills += Number(ingest.signal('SIGKILL'));
    await ingest.ended();
    await sleep(100);
  }
  await sending;
  console.log(`${specimens.length} instances, ${kills} kills`);
  expect(await check()).toEqual(nothingWrong);
});
