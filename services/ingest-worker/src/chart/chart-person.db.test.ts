import { aRadiotherapy, aSymptom } from '@cordwatch/clinical-context/testing';
import type { HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
import { inTransaction } from '../store/in-transaction.ts';
import {
  confirmingJudge,
  findChart,
  personOf as findPerson,
  findStudy,
  isUnread,
  readStudyNow,
  writeContext,
} from '../testing/chart-testing.ts';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { chartPerson } from './chart-person.ts';

const logger = pino({ level: 'silent' });
let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

type Said = {
  readonly id: string | null;
  readonly issuer?: string | null;
  readonly date?: string;
  readonly birthDate?: string;
};
const header = ({ id, issuer = null, date = '20260302', birthDate = '19610412' }: Said): HeaderOverrides => ({
  patient: { id, issuer, birthDate },
  study: { date },
});
const receive = async (study: string, said: Said, instance = 1) => {
  await store(own.db, [offerOf(anInstance(study, instance, header(said)))]);
  await triageStudy({ db: own.db, judge: confirmingJudge, rules: ruleSource(own.db), logger }, study);
};
const chart = (personId: string) => inTransaction(own.db, (tx) => chartPerson(tx, personId, logger));
const personOf = (study: string) => findPerson(own.db, study);

describe('whose a study is', () => {
  test('issuer and PatientID say it; a null issuer never matches a named one', async () => {
    await receive('2.1', { id: 'A' });
    await receive('2.2', { id: 'A', date: '20260601' });
    await receive('2.3', { id: 'A', issuer: 'X', date: '20260601' });
    await receive('2.4', { id: null });
    await receive('2.5', { id: null });
    expect(await personOf('2.2')).toBe(await personOf('2.1'));
    expect(new Set(await Promise.all(['2.1', '2.3', '2.4', '2.5'].map(personOf))).size).toBe(4);
  });

  test('a study that is sent again with another PatientID moves, and both persons are charted again', async () => {
    await receive('3.1', { id: 'B' });
    await receive('3.2', { id: 'B', date: '20260601' });
    const before = await personOf('3.2');
    expect((await findStudy(own.db, '3.2')).standing?.chart.latest?.studyInstanceUid).toBe('3.1');
    await receive('3.1', { id: 'C' }, 2);
    expect(await personOf('3.1')).not.toBe(before);
    await chart(before);
    expect((await findStudy(own.db, '3.2')).standing?.chart.priors).toEqual([]);
  });

  test('conflicting demographics are stored and flagged, and nobody is guessed apart', async () => {
    await receive('4.1', { id: 'D' });
    await receive('4.2', { id: 'D', date: '20260601', birthDate: '19700101' });
    const found = await findChart(own.db, await personOf('4.1'));
    expect(found?.conflicts.map(({ attribute }) => attribute)).toEqual(['birthDate']);
    expect(found?.demographics?.birthDate).toBe('19700101');
  });
});

describe('a deadline knows the history', () => {
  test('verdict and standing become visible together', async () => {
    await receive('5.1', { id: 'E' });
    const { standing } = await findStudy(own.db, '5.1');
    expect(standing?.reasons.map(({ code }) => code)).toEqual(['routine']);
  });

  test('a new symptom makes an unread study an emergency, and triage that says the same again leaves it one', async () => {
    await receive('6.1', { id: 'F' });
    const person = await personOf('6.1');
    await writeContext(own.db, person, { symptoms: [aSymptom({ reportedAt: '2026-03-03T10:00:00Z' })] });
    await chart(person);
    expect(await findStudy(own.db, '6.1')).toMatchObject({ tier: 0, standing: { tier: 'emergency' } });
    await receive('6.1', { id: 'F' }, 2);
    expect((await findStudy(own.db, '6.1')).tier).toBe(0);
  });

  test('slots are stored for the schedule of the latest treatment', async () => {
    await receive('7.1', { id: 'G', date: '20260301' });
    const person = await personOf('7.1');
    await writeContext(own.db, person, {
      treatments: [aRadiotherapy({ startDate: '2025-12-01', endDate: '2025-12-01' })],
    });
    await chart(person);
    const { rows } = await sql`
      select state, due_date::text as due from surveillance_slot where person_id = ${person} order by ordinal limit 2
    `.execute(own.db);
    expect(rows).toEqual([
      { state: 'closed', due: '2026-03-01' },
      { state: 'open', due: '2026-06-01' },
    ]);
  });
});

test('any order of arrival gives the same chart and standings', async () => {
  const studies = ['20250301', '20250601', '20260301'];
  const seen = async (id: string, order: readonly number[]) => {
    for (const at of order) await receive(`8.${id}.${at}`, { id: `H${id}`, date: studies[at] ?? '' });
    const standings = await Promise.all(studies.map((_date, at) => findStudy(own.db, `8.${id}.${at}`)));
    const anyPerson = JSON.stringify(standings.map(({ standing }) => standing?.chart));
    return anyPerson.replaceAll(`8.${id}.`, '8.x.');
  };
  const inOrder = await seen('1', [0, 1, 2]);
  expect(await seen('2', [2, 0, 1])).toBe(inOrder);
  expect(await seen('3', [1, 2, 0])).toBe(inOrder);
});

describe('a study that was read', () => {
  test('comes back to the list with an image that nobody has seen, and not with one that was sent again', async () => {
    await receive('10.1', { id: 'J' });
    await readStudyNow(own.db, '10.1');
    await receive('10.1', { id: 'J' });
    expect(await isUnread(own.db, '10.1')).toBe(false);
    await receive('10.1', { id: 'J' }, 2);
    expect(await isUnread(own.db, '10.1')).toBe(true);
  });

  test('stays read when its verdict is made anew', async () => {
    await receive('11.1', { id: 'K' });
    await readStudyNow(own.db, '11.1');
    await sql`update study set rev = rev + 1 where study_instance_uid = '11.1'`.execute(own.db);
    await receive('11.1', { id: 'K' });
    expect(await isUnread(own.db, '11.1')).toBe(false);
  });
});

describe('a merge', () => {
  const charted = async (study: string) => JSON.stringify((await findStudy(own.db, study)).standing);
  const keep = async (from: string, into: string | null) => {
    await sql`update person set merged_into = ${into} where person_id = ${from}`.execute(own.db);
    await sql`
      update study set person_id = root_of(identity_key) where identity_key = ${from}
    `.execute(own.db);
    await sql`update person set rev = rev + 1 where person_id in (${from}, ${into ?? from})`.execute(own.db);
  };

  test('charts both as one, and a reversal leaves the charts as they were', async () => {
    await receive('12.1', { id: 'L', date: '20250301' });
    await receive('12.2', { id: 'M', date: '20260301' });
    const [one, other] = [await personOf('12.1'), await personOf('12.2')];
    const before = [await charted('12.1'), await charted('12.2')];
    await keep(other, one);
    await chart(one);
    await chart(other);
    expect((await findStudy(own.db, '12.2')).standing?.chart.latest?.studyInstanceUid).toBe('12.1');
    await receive('12.3', { id: 'M', date: '20260601' });
    expect(await personOf('12.3')).toBe(one);
    await sql`update person set rev = rev + 1 where person_id = ${one}`.execute(own.db);
    await keep(other, null);
    await chart(one);
    await chart(other);
    expect([await charted('12.1'), await charted('12.2')]).toEqual(before);
    expect((await findStudy(own.db, '12.3')).standing?.chart.latest?.studyInstanceUid).toBe('12.2');
  });
});

describe('a person who cannot be charted', () => {
  const failuresOf = async (person: string): Promise<unknown> => {
    const { rows } = await sql<{ chart_failures: number }>`
      select chart_failures from person where person_id = ${person}
    `.execute(own.db);
    return rows[0]?.chart_failures;
  };
  const writeUnreadable = (person: string) =>
    sql`
    insert into clinical_context (person_id, revision, context, via, written_by)
    values (${person}, 9, '{"of": "another version"}', 'form', 'test')
  `.execute(own.db);

  test('as the context cannot be read, is charted later, and the verdict stands', async () => {
    await receive('9.1', { id: 'I' });
    const person = await personOf('9.1');
    await writeUnreadable(person);
    await receive('9.2', { id: 'I', date: '20260601' });
    expect((await findStudy(own.db, '9.2')).standing).toBeNull();
    expect(await failuresOf(person)).toBe(1);
  });

  test('as the chart cannot be written, is charted later, and the verdict stands', async () => {
    await receive('13.1', { id: 'N' });
    const person = await personOf('13.1');
    await sql`
      alter table person add constraint refused check (charted_rev < rev or person_id <> ${sql.lit(person)}) not valid
    `.execute(own.db);
    await receive('13.2', { id: 'N', date: '20260601' });
    await sql`alter table person drop constraint refused`.execute(own.db);
    expect((await findStudy(own.db, '13.2')).standing).toBeNull();
    expect(await failuresOf(person)).toBe(1);
  });

  test('stays the emergency that the last chart made of a study', async () => {
    await receive('14.1', { id: 'O' });
    const person = await personOf('14.1');
    await writeContext(own.db, person, { symptoms: [aSymptom({ reportedAt: '2026-03-03T10:00:00Z' })] });
    await chart(person);
    await writeUnreadable(person);
    await receive('14.1', { id: 'O', birthDate: '19610413' });
    expect(await failuresOf(person)).toBe(1);
    expect((await findStudy(own.db, '14.1')).tier).toBe(0);
  });
});
