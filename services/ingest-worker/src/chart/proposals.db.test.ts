import type { HeaderRecord } from '@cordwatch/dicom-header';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { personOf } from '../testing/chart-testing.ts';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { judgeSession } from '../triage/judge-session.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { chartPerson } from './chart-person.ts';

const logger = pino({ level: 'silent' });
let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

type Course = NonNullable<HeaderRecord['radiotherapy']>;
const aPlan = (planUid: string): Course => ({
  ...{ planUid, planLabel: 'SBRT_T8', intent: 'PALLIATIVE', fractionsPlanned: 2, fractionsDelivered: null },
  ...{ doseGy: 24, treatmentDates: [] },
});
const aRecord = (planUid: string, date: string): Course => ({
  ...aPlan(planUid),
  ...{ planLabel: null, intent: null, fractionsPlanned: null, doseGy: null, treatmentDates: [date] },
});

/** The nth object of a study of the patient `id`. */
const receive = async (study: string, n: number, id: string, radiotherapy: Course) => {
  const patient = { id, issuer: null };
  await store(own.db, [offerOf({ ...anInstance(study, n, { patient }), radiotherapy })]);
  await triageStudy({ db: own.db, judge: judgeSession, rules: ruleSource(own.db), logger }, study);
};
const chart = (personId: string) => inTransaction(own.db, (tx) => chartPerson(tx, personId, logger));

const proposed = async (study: string) => {
  const { rows } = await sql<{ id: string; state: string; start: string | null; end: string | null }>`
    select proposal_id as id, t.state, proposal #>> '{treatment,startDate}' as start,
      proposal #>> '{treatment,endDate}' as "end"
    from treatment_proposal t where person_id = ${await personOf(own.db, study)} order by proposal_id
  `.execute(own.db);
  return rows;
};
const decide = async (study: string, state: string) => {
  const person = await personOf(own.db, study);
  await sql`
    update treatment_proposal set state = ${state}, decided_by = 'test', decided_at = now() where person_id = ${person}
  `.execute(own.db);
};

describe('what radiotherapy objects propose', () => {
  test('a plan is proposed without a day, and each record that comes tells more of the same course', async () => {
    await receive('2.1', 1, 'A', aPlan('9.1'));
    expect(await proposed('2.1')).toEqual([{ id: 'dicom:9.1', state: 'open', start: null, end: null }]);
    await receive('2.2', 1, 'A', aRecord('9.1', '20260105'));
    await receive('2.2', 2, 'A', aRecord('9.1', '20260107'));
    expect(await proposed('2.1')).toEqual([{ id: 'dicom:9.1', state: 'open', start: '2026-01-05', end: '2026-01-07' }]);
  });

  test('a record that is sent again with another day corrects the course, whatever the verdict says', async () => {
    await receive('3.1', 1, 'B', aRecord('9.2', '20260105'));
    await receive('3.1', 1, 'B', aRecord('9.2', '20260106'));
    expect(await proposed('3.1')).toMatchObject([{ start: '2026-01-06' }]);
  });

  test.each(['accepted', 'dismissed'])('stays %s whatever comes later', async (state) => {
    await receive(`4.1${state.length}`, 1, `C-${state}`, aPlan('9.3'));
    await decide(`4.1${state.length}`, state);
    await receive(`4.2${state.length}`, 1, `C-${state}`, aRecord('9.3', '20260105'));
    expect(await proposed(`4.1${state.length}`)).toEqual([{ id: 'dicom:9.3', state, start: null, end: null }]);
  });

  test('goes with its study to another patient', async () => {
    await receive('5.1', 1, 'D', aPlan('9.4'));
    const before = await personOf(own.db, '5.1');
    await receive('5.1', 1, 'E', aPlan('9.4'));
    await chart(before);
    expect(await proposed('5.1')).toHaveLength(1);
    const { rows } = await sql`select from treatment_proposal where person_id = ${before}`.execute(own.db);
    expect(rows).toEqual([]);
  });

  test('is not asked again of a person into whom a record is merged that it was decided of', async () => {
    await receive('6.1', 1, 'F', aPlan('9.5'));
    await receive('6.2', 1, 'G', aPlan('9.6'));
    await decide('6.1', 'dismissed');
    const [from, into] = [await personOf(own.db, '6.1'), await personOf(own.db, '6.2')];
    await sql`update person set merged_into = ${into} where person_id = ${from}`.execute(own.db);
    await sql`update study set person_id = ${into} where person_id = ${from}`.execute(own.db);
    await sql`update person set rev = rev + 1 where person_id = ${into}`.execute(own.db);
    await chart(into);
    expect((await proposed('6.2')).map(({ id }) => id)).toEqual(['dicom:9.6']);
  });
});
