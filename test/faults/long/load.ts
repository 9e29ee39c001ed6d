import { setTimeout as sleep } from 'node:timers/promises';
import { type Channel, deliver, inGroups } from '../harness/deliver.ts';
import { dimseSender } from '../harness/dimse-sender.ts';
import { folderSender } from '../harness/folder-sender.ts';
import { openLedger } from '../harness/ledger.ts';
import { type Random, randomOf } from '../harness/random.ts';
import { type Specimen, studyMaker } from '../harness/specimens.ts';
import { stowSender } from '../harness/stow-sender.ts';
import { allowance, type Orders, orders } from './orders.ts';

/** How many studies are mixed with one another, and how much of them a sender takes along at a time. */
const mixedStudies = 20;
const groupSizes = [1, 5, 20, 60] as const;
const folderShare = 0.05;
const patienceMs = 300_000;

/** The senders of the long set, a process of its own that nobody kills. How far they may go comes by message. */
async function main(given: Orders): Promise<void> {
  const random = randomOf(given.seed);
  const ledger = await openLedger(given.ledgerFile);
  const groups = groupsOf(given.instances, random);
  const channelOf = channelsOf(given, random);
  let [allowed, begun] = [0, 0];
  process.on('message', (message) => {
    allowed = allowance.parse(message).instances;
  });
  process.on('disconnect', () => process.exit(1));
  await Promise.all(Array.from({ length: given.atATime }, sender));
  await ledger.close();
  process.exit(0);

  async function sender(): Promise<void> {
    for (let next = groups.next(); !next.done; next = groups.next()) {
      begun += next.value.length;
      while (begun > allowed) await sleep(20);
      await deliver(next.value, { ledger, channel: channelOf(), patienceMs });
      process.send?.({ delivered: next.value.length });
    }
  }
}

/** Studies shuffled among one another, in groups of many sizes, `instances` in all. */
function* groupsOf(instances: number, random: Random): Generator<Specimen[]> {
  const makeStudy = studyMaker('L');
  for (let [number, left] = [1, instances]; left > 0; number += mixedStudies) {
    const studies = Array.from({ length: mixedStudies }, (_, at) => makeStudy(number + at));
    const some = random.shuffled(studies.flat()).slice(0, left);
    left -= some.length;
    yield* inGroups(some, random.pick(groupSizes));
  }
}

function channelsOf({ httpPorts, dimsePorts, folder }: Orders, random: Random): () => Channel {
  const placing: Channel = { via: 'folder', send: folderSender(folder) };
  const others = [
    ...httpPorts.map((port): Channel => ({ via: 'stow', send: stowSender(port) })),
    ...dimsePorts.map((port): Channel => ({ via: 'dimse', send: dimseSender(port) })),
  ];
  return () => (random.next() < folderShare ? placing : random.pick(others));
}

await main(orders.parse(JSON.parse(process.argv[2] ?? '')));
