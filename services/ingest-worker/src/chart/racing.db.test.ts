import { aSymptom } from '@cordwatch/clinical-context/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
import { findUncharted } from '../store/chart-statements.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { confirmingJudge, findChart, findStudy, personOf, writeContext } from '../testing/chart-testing.ts';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { chartPerson } from './chart-person.ts';

const logger = pino({ level: 'silent' });
let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const STUDIES = ['1.1', '1.2', '1.3', '1.4'];
const TIMES = Array.from({ length: 20 }, (_, n) => n + 1);

/** The nth image of one of the patient's studies; an odd one says that the patient was born on another day. */
const receive = async (n: number) => {
  const study = STUDIES[n % STUDIES.length] ?? '';
  const patient = { id: 'A', issuer: null, birthDate: n % 2 ? '19610412' : '19610413' };
  const date = `2026030${1 + (n % STUDIES.length)}`;
  await store(own.db, [offerOf(anInstance(study, n, { patient, study: { date } }))]);
  await triage(study);
};
const triage = (study: string) =>
  triageStudy({ db: own.db, judge: confirmingJudge, rules: ruleSource(own.db), logger }, study);
const chart = (personId: string) => inTransaction(own.db, (tx) => chartPerson(tx, personId, logger));

/** What the sweepers do with what a race left behind. */
const sweep = async () => {
  for (const study of STUDIES) await triage(study);
  for (const personId of await findUncharted(own.db, 10)) await chart(personId);
};
const seen = async (personId: string) => ({
  chart: await findChart(own.db, personId),
  studies: await Promise.all(STUDIES.map((study) => findStudy(own.db, study))),
});

test('images, verdicts, charts and what people write race, and the chart is the one of everything stored', async () => {
  for (const n of [0, 1, 2, 3]) await receive(100 + n);
  const person = await personOf(own.db, '1.1');
  const symptoms = [aSymptom({ reportedAt: '2026-03-03T10:00:00Z' })];
  await Promise.all(
    TIMES.flatMap((n) => [
      receive(n),
      chart(person),
      writeContext(own.db, person, { symptoms: n % 2 ? symptoms : [], vertebralMetastases: n }),
    ]),
  );
  await sweep();
  const { rows } = await sql`
    select rev = charted_rev as current, chart_failures::int as failures,
      (select count(*)::int from clinical_context where person_id = ${person}) as revisions
    from person where person_id = ${person}
  `.execute(own.db);
  expect(rows).toEqual([{ current: true, failures: 0, revisions: TIMES.length }]);
  const raced = await seen(person);
  await sql`update person set rev = rev + 1 where person_id = ${person}`.execute(own.db);
  await chart(person);
  expect(await seen(person)).toEqual(raced);
});
