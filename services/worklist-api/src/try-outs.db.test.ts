import { defaultRuleSet } from '@cordwatch/triage';
import { changeOf, tryOutPageSchema, tryOutSchema } from '@cordwatch/worklist';
import { aCoverage, aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { seedEntries } from './testing/seed-entries.ts';
import { bringRules, finishTryOut, rulesNamed } from './testing/seed-rules.ts';

const current = databaseOfTest();
const { get, post } = apiOfTest(current);

describe('a try-out', () => {
  const entries = ['1.1', '1.2', '1.3'].map((studyInstanceUid) => anEntry({ studyInstanceUid }));
  const changeTo = (studyInstanceUid: string, whole: 'confirmed' | 'refuted' | 'indeterminate') => {
    const judged = (coverage: ReturnType<typeof aCoverage>) =>
      anEntry({ judgement: aJudgement({ studyInstanceUid, wholeSpineWithContrast: coverage }) });
    const before = whole === 'confirmed' ? cervicalOnly() : aCoverage();
    const change = changeOf(judged(before), judged(aCoverage({ is: whole })));
    if (!change) throw new Error('nothing changed');
    return change;
  };
  beforeEach(async () => {
    await bringRules(current().pool);
    await seedEntries(current().pool, entries);
    await post('/rule-sets', { note: 'Closer to our scanners', rules: rulesNamed('site-1') });
  });

  test('is asked for, waits for the ingest worker, and is not asked for twice', async () => {
    const asked = await post('/rule-sets/site-1/try-out', { sample: 2 });
    expect(asked.status).toBe(202);
    expect(await bodyOf(asked, tryOutSchema)).toMatchObject({
      ...{ version: 'site-1', against: defaultRuleSet.version, sample: 2, askedBy: 'admin', state: 'waiting' },
      ...{ studies: 2, done: 0, unchanged: 0, finishedAt: null },
    });
    expect(await problemOf(await post('/rule-sets/site-1/try-out'), 409)).toMatchObject({
      type: 'urn:cordwatch:try-out-refused',
    });
    const page = await bodyOf(await get('/rule-sets/site-1/try-out'), tryOutPageSchema);
    expect(page).toMatchObject({ state: 'waiting', changes: [], next: null });
  });

  test('lists whose verdict would change, new confirmations first, page by page and by kind', async () => {
    await post('/rule-sets/site-1/try-out');
    const changes = [changeTo('1.1', 'refuted'), changeTo('1.3', 'confirmed'), changeTo('1.2', 'indeterminate')];
    await finishTryOut(current().pool, 'site-1', changes);
    const all = await bodyOf(await get('/rule-sets/site-1/try-out'), tryOutPageSchema);
    expect(all).toMatchObject({ state: 'finished', sample: 'all', done: 3, unchanged: 0 });
    expect(all.changed).toMatchObject({ 'newly-confirmed': 1, 'no-longer-confirmed': 2, urgency: 0 });
    expect(all.changes.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['1.3', '1.1', '1.2']);
    expect(all.changes[0]).toMatchObject({ before: changes[1]?.before, after: changes[1]?.after });
    expect(all.changes[0]?.study).toMatchObject({ patientName: 'DOE^JANE', accessionNumber: 'ACC-1001' });
    const first = await bodyOf(await get('/rule-sets/site-1/try-out?limit=2'), tryOutPageSchema);
    const second = await bodyOf(await get(`/rule-sets/site-1/try-out?limit=2&cursor=${first.next}`), tryOutPageSchema);
    expect([...first.changes, ...second.changes]).toEqual(all.changes);
    expect(second.next).toBeNull();
    const some = await bodyOf(await get('/rule-sets/site-1/try-out?kind=newly-confirmed'), tryOutPageSchema);
    expect(some.changes.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['1.3']);
  });

  test.each(['kind=any', 'cursor=x', 'limit=0', 'sort=kind'])('is not read by %s', async (query) => {
    await post('/rule-sets/site-1/try-out');
    await problemOf(await get(`/rule-sets/site-1/try-out?${query}`), 400);
  });

  test.each([{ sample: 0 }, { sample: 'some' }, { sample: 1.5 }, { limit: 1 }])('is not made of %j', async (body) => {
    await problemOf(await post('/rule-sets/site-1/try-out', body), 400);
  });
});
