import { alertsPageSchema, rescanAlertSchema } from '@cordwatch/worklist';
import { aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import { expect, test } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { seedAlert } from './testing/seed-alerts.ts';
import { seedEntry } from './testing/seed-entries.ts';

const current = databaseOfTest();
const { get, post } = apiOfTest(current);

const lacking = (studyInstanceUid: string) =>
  anEntry({ judgement: aJudgement({ studyInstanceUid, wholeSpineWithContrast: cervicalOnly() }) });
const raise = async (uid: string): Promise<string> => {
  await seedEntry(current().pool, lacking(uid));
  return seedAlert(current().pool, lacking(uid));
};
const page = async (query = '') => bodyOf(await get(`/rescan-alerts${query}`), alertsPageSchema);
const acknowledge = (id: string, comment = 'Technologist told') =>
  post(`/rescan-alerts/${id}/acknowledge`, { comment });

test('an alert says what is missing, of whom, where it was scanned and until when the patient may be there', async () => {
  await raise('3.1');
  const { alerts, counts } = await page();
  expect(alerts).toMatchObject([
    {
      ...{ state: 'open', studyInstanceUid: '3.1', station: 'MR1', institution: 'General Hospital' },
      patient: { name: 'DOE^JANE' },
      missing: [{ says: 'T, L and S: images after contrast', code: { value: '130576' } }],
      ...{ acknowledged: null, resolved: null },
    },
  ]);
  expect(counts).toEqual({ open: 1, acknowledged: 0, resolved: 0 });
});

test('pages follow each other without gap or repetition, the newest first', async () => {
  for (const uid of ['3.1', '3.2', '3.3']) await raise(uid);
  const first = await page('?limit=2');
  const second = await page(`?limit=2&cursor=${first.next}`);
  const shown = [...first.alerts, ...second.alerts].map(({ studyInstanceUid }) => studyInstanceUid);
  expect([shown, second.next]).toEqual([['3.3', '3.2', '3.1'], null]);
});

test('a cursor that no page gave, and a state that does not exist, are refused', async () => {
  await problemOf(await get('/rescan-alerts?cursor=newest'), 400);
  await problemOf(await get('/rescan-alerts?state=gone'), 400);
});

test('acknowledging keeps who, when and what was done, and takes the alert off the open ones', async () => {
  const id = await raise('3.1');
  const alert = await bodyOf(await acknowledge(id), rescanAlertSchema);
  expect(alert).toMatchObject({ state: 'acknowledged', acknowledged: { by: 'admin', comment: 'Technologist told' } });
  expect((await page()).alerts).toEqual([]);
  expect((await page('?state=acknowledged')).alerts).toEqual([alert]);
});

test('the same said again changes nothing; something else is refused with who was first', async () => {
  const id = await raise('3.1');
  const first = await bodyOf(await acknowledge(id), rescanAlertSchema);
  expect(await bodyOf(await acknowledge(id), rescanAlertSchema)).toEqual(first);
  expect(await problemOf(await acknowledge(id, 'Patient has left'), 409)).toMatchObject({
    detail: `admin acknowledged it at ${first.acknowledged?.at}`,
  });
});

test('of two who acknowledge at once one is told of the other', async () => {
  const id = await raise('3.1');
  const answers = await Promise.all([acknowledge(id, 'I go'), acknowledge(id, 'I went')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('an alert that was withdrawn cannot be acknowledged, and one that never was is not found', async () => {
  const id = await raise('3.1');
  await current().pool.query(
    `update rescan_alert set state = 'resolved', resolved_at = now(), resolved_because = 'satisfied'`,
  );
  await problemOf(await acknowledge(id), 409);
  expect((await page('?state=resolved')).alerts).toMatchObject([{ resolved: { because: 'satisfied' } }]);
  await problemOf(await acknowledge('999999'), 404);
});

test.each(['', ' ', 'x'.repeat(501), 'nul \0 nul', 'half \ud800'])('the comment %j is refused', async (comment) => {
  await problemOf(await acknowledge(await raise('3.1'), comment), 400);
});

test('an alert about an entry of another version is listed without its patient', async () => {
  await raise('3.1');
  await current().pool.query(`update entry set entry = '{"version": 99, "patient": "new"}'`);
  expect((await page()).alerts).toMatchObject([{ patient: null, institution: null }]);
});
