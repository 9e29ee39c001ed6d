import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '@cordwatch/infra/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
import { aStore, countRows, type TestStore } from '../testing/store-testing.ts';
import { judgeSession } from '../triage/judge-session.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { fileOffers } from './file-offers.ts';
import { intakeStore } from './intake-store.ts';

const folder = sharedFolder();

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe.skipIf(folder === null)('every real and every malformed file that we have', { timeout: 120_000 }, () => {
  const files = filesBelow(join(folder ?? '', 'data'));
  let own: TestStore;
  beforeAll(async () => {
    own = await aStore();
  });
  afterAll(() => own.drop());

  test('is stored, a duplicate or quarantined, and the ledger adds up', async () => {
    const store = intakeStore({ db: own.db, logger: pino({ level: 'silent' }), wake: () => undefined });
    const { stored, duplicate, quarantined } = await store.storeAll('cli', fileOffers(files, 'tester'));
    expect(stored + duplicate + quarantined).toBe(files.length);
    const seen = await sql<{ times: number }>`select sum(times_seen)::int as times from quarantine`.execute(own.db);
    expect([await countRows(own.db, 'instance'), seen.rows[0]?.times]).toEqual([stored, quarantined]);
    expect(stored).toBeGreaterThan(500);
  });

  test('leaves no study that cannot be judged, and none that is confirmed', async () => {
    const { rows } = await sql<{ uid: string }>`select study_instance_uid as uid from study`.execute(own.db);
    const deps = { db: own.db, judge: judgeSession, rules: ruleSource(own.db), logger: pino({ level: 'silent' }) };
    const outcomes = [];
    for (const { uid } of rows) outcomes.push((await triageStudy(deps, uid)).is);
    expect(outcomes.filter((is) => is !== 'judged' && is !== 'current')).toEqual([]);
    expect(await countRows(own.db, 'entry')).toBe(rows.length);
    const confirmed = await sql`select 1 from entry where verdict = 'confirmed'`.execute(own.db);
    expect(confirmed.rows).toEqual([]);
  });
});
