import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { aFolder, type Cluster, startCluster } from './harness/cluster.ts';
import { feed } from './harness/feed.ts';
import { aHospital } from './harness/hospital.ts';
import { readLedger } from './harness/ledger.ts';
import { randomOf, seedOf } from './harness/random.ts';
import { until } from './harness/until.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
if (process.env.CI === 'true' && !mayMount) throw new Error('CI runs this as root: a full disk is a tmpfs of the test');

describe.skipIf(!mayMount)('on a disk of its own', () => {
  test('a full disk is answered with 503, and when there is room again nothing is missing', async () => {
    const random = randomOf(seedOf('full disk'));
    const disk = aSmallDisk();
    const cluster = await startCluster(path.join(disk, 'postgres'));
    onTestFinished(() => cluster.remove());
    const hospital = await aHospital({ databaseUrl: cluster.url });
    await hospital.send(hospital.makeStudy(9_000_000), hospital.stow);
    const feeding = feed(hospital, random);
    await sleep(2_000);
    const ballast = path.join(disk, 'ballast');
    fill(ballast);
    await untilRefused(hospital.ledger.file);
    rmSync(ballast);
    await serving(cluster);
    await hospital.send(hospital.makeStudy(9_000_001), hospital.stow);
    await feeding.end();
    expect(hospital.ingest.ends()).toEqual([]);
    expect(await hospital.check()).toEqual(nothingWrong);
  });
});

function aSmallDisk(): string {
  const disk = aFolder('disk');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', disk], { encoding: 'utf8' });
  if (mounted.status !== 0) throw new Error(`Wanted a tmpfs: ${mounted.stderr}`);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true, force: true });
  });
  return disk;
}

/** Takes all the room there is. */
function fill(ballast: string): void {
  const file = openSync(ballast, 'w');
  const piece = Buffer.alloc(64 * 1024);
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

const untilRefused = (ledgerFile: string): Promise<void> =>
  until('a sender is asked to come back', async () => {
    const lines = await readLedger(ledgerFile);
    return lines.some(({ is, status }) => is === 'unanswered' && status === '503');
  });

/** A PostgreSQL that could not write its log at all has ended; then whoever looks after it starts it again. */
const serving = (cluster: Cluster): Promise<void> =>
  until('PostgreSQL answers', async () => {
    if (cluster.hasEnded()) await cluster.start();
    return cluster.query('select 1').then(
      () => true,
      () => false,
    );
  });
