import { anEntry } from '@cordwatch/worklist/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseOfTest } from '../testing/database-of-test.ts';
import { seedEntries, seedEntry } from '../testing/seed-entries.ts';
import { claimNext } from './claim-next.ts';
import { claimStudy, releaseStudy } from './claims.ts';
import { readStudy } from './read-study.ts';

const STUDY = '1.2.3';
const RACERS = 200;
const current = databaseOfTest(50);
const claim = (reader: string, studyInstanceUid = STUDY) =>
  claimStudy(current().db, { studyInstanceUid, reader, leaseSeconds: 60 });
const release = (reader: string, epoch: number) =>
  releaseStudy(current().db, { studyInstanceUid: STUDY, reader, epoch });
const next = (reader: string, skipped: string[] = []) => claimNext(current().db, { reader, leaseSeconds: 60, skipped });
const claimShown = async () => (await readStudy(current().db, STUDY, 60))?.entry.claim;
const expire = () => current().pool.query("update claim set claimed_until = now() - interval '1 second'");

describe('a claim', () => {
  beforeEach(() => seedEntry(current().pool, anEntry({ studyInstanceUid: STUDY })));

  test(`of ${RACERS} readers at once goes to exactly one`, async () => {
    const claims = await Promise.all(Array.from({ length: RACERS }, (_, at) => claim(`reader ${at}`)));
    const won = claims.filter((one) => one !== null);
    expect(won).toHaveLength(1);
    expect(await claimShown()).toEqual(won[0]);
  });

  test('of an expired lease goes to exactly one, with a greater epoch', async () => {
    await claim('earlier');
    await expire();
    const claims = await Promise.all(Array.from({ length: RACERS }, (_, at) => claim(`reader ${at}`)));
    expect(claims.filter((one) => one !== null).map(({ epoch }) => epoch)).toEqual([2]);
  });

  test('is renewed by its holder with the same epoch and a later end', async () => {
    const first = await claim('anna');
    const renewed = await claimStudy(current().db, { studyInstanceUid: STUDY, reader: 'anna', leaseSeconds: 120 });
    expect(renewed?.epoch).toBe(first?.epoch);
    expect(Date.parse(renewed?.until ?? '')).toBeGreaterThan(Date.parse(first?.until ?? ''));
  });

  test('that has expired is a new one even for its holder', async () => {
    await claim('anna');
    await expire();
    expect((await claim('anna'))?.epoch).toBe(2);
  });

  test('lasts as long as asked, on the clock of the database', async () => {
    const made = await claim('anna');
    const { rows } = await current().pool.query<{ now: Date }>('select now()');
    const secondsLeft = (Date.parse(made?.until ?? '') - (rows[0]?.now.getTime() ?? 0)) / 1000;
    expect(secondsLeft).toBeGreaterThan(0);
    expect(secondsLeft).toBeLessThanOrEqual(60);
  });

  test('of a study that is not on the worklist is none', async () => {
    expect(await claim('anna', '9.9')).toBeNull();
  });
});

describe('a release', () => {
  beforeEach(() => seedEntry(current().pool, anEntry({ studyInstanceUid: STUDY })));

  test('frees the study for another, whose epoch is greater', async () => {
    await claim('anna');
    expect(await release('anna', 1)).toBe(true);
    expect(await claimShown()).toBeNull();
    expect(await claim('ben')).toMatchObject({ by: 'ben', epoch: 2 });
  });

  test('of an epoch that has passed changes nothing', async () => {
    await claim('anna');
    await release('anna', 1);
    await claim('anna');
    expect(await release('anna', 1)).toBe(false);
    expect(await claimShown()).toMatchObject({ by: 'anna', epoch: 2 });
  });

  test('by another reader changes nothing', async () => {
    await claim('anna');
    expect(await release('ben', 1)).toBe(false);
    expect(await claimShown()).toMatchObject({ by: 'anna' });
  });

  test('may be repeated', async () => {
    await claim('anna');
    expect([await release('anna', 1), await release('anna', 1)]).toEqual([true, true]);
  });

  test('that races with a renewal ends in one of both, never in a mixture', async () => {
    for (let round = 1; round <= 20; round++) {
      const held = await claim('anna');
      const [renewed] = await Promise.all([claim('anna'), release('anna', held?.epoch ?? 0)]);
      const shown = await claimShown();
      expect([null, renewed?.epoch]).toContain(shown?.epoch ?? null);
    }
  });
});

describe('the next study', () => {
  const UIDS = Array.from({ length: 30 }, (_, at) => `1.2.${at + 10}`);
  beforeEach(() =>
    seedEntries(
      current().pool,
      UIDS.map((studyInstanceUid) => anEntry({ studyInstanceUid })),
    ),
  );

  test('is the first that nobody holds and the reader has not skipped', async () => {
    const [first = '', second = '', third] = UIDS;
    await claim('ben', first);
    expect(await next('anna', [second])).toBe(third);
    expect(await next('anna')).toBe(second);
  });

  test('is another one for each of many readers at once, until none is left', async () => {
    const taken = await Promise.all(Array.from({ length: UIDS.length + 5 }, (_, at) => next(`reader ${at}`)));
    expect(taken.filter((uid) => uid !== null).sort()).toEqual([...UIDS].sort());
    expect(taken.filter((uid) => uid === null)).toHaveLength(5);
  });

  test('is one whose lease has expired, before those behind it', async () => {
    await claim('ben', UIDS[0]);
    await expire();
    expect(await next('anna')).toBe(UIDS[0]);
  });

  test('is not passed over while triage rewrites its entry', async () => {
    const writer = await current().pool.connect();
    await writer.query('begin');
    await writer.query('update entry set judged_at = now() where study_instance_uid = $1', [UIDS[0]]);
    try {
      expect(await next('anna')).toBe(UIDS[0]);
    } finally {
      await writer.query('rollback');
      writer.release();
    }
  });
});
