import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { passages } from '../../services/ingest-worker/src/passage.ts';
import { type StubPacs, startStubPacs } from '../../services/ingest-worker/src/testing/stub-pacs.ts';
import { nothingWrong } from './harness/check-store.ts';
import { aHospital, type Hospital } from './harness/hospital.ts';
import { linesOf } from './harness/pulled-study.ts';
import { askForReplay } from './harness/replayed.ts';
import { until } from './harness/until.ts';

const preload = [path.join(import.meta.dirname, 'preload', 'crash.ts')];
const lanes = 3;

/** A transaction of triage, not of whoever comes first. */
const waysTo = (passage: string): string =>
  passage.startsWith('transaction:') ? `triage: judged > ${passage}` : passage;

/** What waits for a lease after each death goes first and has a lane for itself. */
const isSlow = (passage: string): boolean => /^(replay|pull):/.test(passage);

test('whatever passage a process dies at, nothing is lost and nothing is done twice', async () => {
  const slow = passages.filter(isSlow).sort((a) => (a.startsWith('replay:') ? -1 : 1));
  const others = passages.filter((passage) => !isSlow(passage));
  const ended = await Promise.all([
    dieAtEach(slow),
    ...Array.from({ length: lanes }, (_, lane) => dieAtEach(others.filter((_passage, at) => at % lanes === lane))),
  ]);
  const covered = ended.reduce((sum, count) => sum + count, 0);
  console.log(`crash points covered: ${covered} / ${passages.length}`);
  expect(covered).toBe(passages.length);
});

/** One process after another, each dying where it is told to, while senders go on; then one that lives. */
async function dieAtEach(some: readonly string[]): Promise<number> {
  const ways = some.map(waysTo);
  const pacs = await startStubPacs([]);
  onTestFinished(() => pacs.stop());
  const hospital = await aHospital({
    preload,
    env: { CORDWATCH__PULL__URL: pacs.url, CORDWATCH__PULL__EVERY_SECONDS: '0.5' },
    envOfStart: (start) => ({ FAULT_CRASH_AT: ways[start - 1] ?? '' }),
  });
  await feedUntilDead(hospital, pacs, ways);
  expect(hospital.ingest.ends()).toEqual(ways.map(() => 'SIGKILL'));
  expect(await hospital.check()).toEqual(nothingWrong);
  return ways.length;
}

async function feedUntilDead(hospital: Hospital, pacs: StubPacs, ways: readonly string[]): Promise<void> {
  const { ingest, makeStudy, send, stow, dimse, folder, ledger } = hospital;
  const allDead = () => ingest.starts() > ways.length;
  let number = 0;
  const feeding = [stow, dimse, folder].map(async (channel) => {
    while (!allDead()) {
      await send(makeStudy(++number, 'one series'), channel);
      await sleep(800);
    }
  });
  const listing = async () => {
    for (let n = 1; !allDead(); n++) {
      const study = { uid: `1.2.3.${n}`, series: [2, 1] };
      await ledger.write(linesOf(study));
      pacs.studies.push(study);
      await askForReplay(hospital, makeStudy(1_000_000 + n, 'one series').slice(0, 1));
      await sleep(800);
    }
  };
  const dying = async () => {
    for (const [dead, way] of ways.entries()) {
      await until(`a process has died at "${way}"`, () => ingest.starts() > dead + 1, { withinMs: 120_000 });
    }
  };
  await Promise.all([dying(), listing(), ...feeding]);
}
