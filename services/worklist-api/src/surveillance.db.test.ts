import { adherencePageSchema, surveillancePageSchema } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { describe, expect, test } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { personIdOf, seedCharted } from './testing/seed-persons.ts';
import { aClosedSlot, anOpenSlot, dayFromToday, type Slot, seedSlots } from './testing/seed-slots.ts';

const current = databaseOfTest();
const { get } = apiOfTest(current);
const pageOf = async (query: string) => bodyOf(await get(`/surveillance?${query}`), surveillancePageSchema);
const patientsOf = async (query: string) => (await pageOf(query)).rows.map(({ patient }) => patient?.id);
const seed = (patientId: string, slots: readonly Slot[]) =>
  seedSlots(current().pool, { personId: personIdOf(patientId), patientId }, slots);
const open = (dueInDays: number) => anOpenSlot(current().pool, dueInDays);
const closed = (dueInDays: number) => aClosedSlot(current().pool, dueInDays);

describe('the visits of surveillance', () => {
  test.each([
    ['overdue', -1, 1],
    ['due', 0, 0],
    ['due', 14, 0],
    ['planned', 15, 0],
  ] as const)('is %s when it falls due %i days from today', async (state, dueInDays, overdueDays) => {
    await seed('A', [await closed(-90), await open(dueInDays), await open(dueInDays + 90)]);
    const { rows, counts, today } = await pageOf(`state=${state}`);
    expect(rows).toMatchObject([{ personId: personIdOf('A'), state, overdueDays, patient: { id: 'A' } }]);
    expect(rows[0]?.slot.dueDate).toBe(await dayFromToday(current().pool, dueInDays));
    expect(rows[0]?.says).not.toBe('');
    expect(counts).toEqual({ overdue: 0, due: 0, planned: 0, done: 1, [state]: 1 });
    expect(today).toBe(await dayFromToday(current().pool, 0));
  });

  test('are overdue unless another state is asked for, those first who have waited longest', async () => {
    await seed('A', [await open(-3)]);
    await seed('B', [await open(-30)]);
    await seed('C', [await open(200)]);
    expect(await patientsOf('')).toEqual(['B', 'A']);
  });

  test('that are done are listed from the newest on', async () => {
    await seed('A', [await closed(-180), await closed(-90)]);
    await seed('B', [await closed(-120)]);
    expect(await patientsOf('state=done')).toEqual(['A', 'B', 'A']);
  });

  test.each(['overdue', 'done'])('that are %s come page by page, each once, also with one due date', async (state) => {
    const patients = ['A', 'B', 'C', 'D', 'E'];
    for (const patient of patients) await seed(patient, [state === 'done' ? await closed(-9) : await open(-9)]);
    const whole = await patientsOf(`state=${state}`);
    const seen: (string | null | undefined)[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 9; pages++) {
      const page = await pageOf(`state=${state}&limit=2${next && `&cursor=${next}`}`);
      expect(page.counts[state === 'done' ? 'done' : 'overdue']).toBe(5);
      seen.push(...page.rows.map(({ patient }) => patient?.id));
      next = page.next;
    }
    expect(seen).toEqual(whole);
    expect(seen.toSorted()).toEqual(patients);
  });

  test.each(['cursor=nothing', 'state=late', 'limit=0', 'of=me'])('are refused for %s', async (query) => {
    const { where } = await problemOf(await get(`/surveillance?${query}`), 400);
    expect(where).toContain(query.split('=')[0]);
  });
});

test('adherence is added up by site, over all visits that fell due', async () => {
  for (const [uid, id, institutionName] of [
    ['1.1', 'A', 'North'],
    ['1.2', 'B', 'North'],
    ['1.3', 'C', 'South'],
  ] as const) {
    const base = anEntry();
    const study = { ...base.study, institutionName };
    await seedCharted(current().pool, anEntry({ studyInstanceUid: uid, patient: { ...base.patient, id }, study }));
  }
  await seed('A', [await closed(-180), await closed(-90), await open(90)]);
  await seed('B', [await open(-30)]);
  await seed('C', [await open(30)]);
  const { sites } = await bodyOf(await get('/surveillance/adherence'), adherencePageSchema);
  expect(sites).toMatchObject([
    { site: 'North', persons: 2, adherence: { onTime: 2, overdue: 1, share: 2 / 3 } },
    { site: 'South', persons: 1, adherence: { onTime: 0, overdue: 0, share: null } },
  ]);
});
