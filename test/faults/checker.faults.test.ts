import { expect, test } from 'vitest';
import { checkStore, nothingWrong } from './harness/check-store.ts';
import { aHospital } from './harness/hospital.ts';

/** Each done to one row of a store in which everything is right. */
const damages = {
  'an instance that is gone': [
    'delete from instance where seq = (select min(seq) from instance)',
    { lost: 1, unbalanced: 1 },
  ],
  'an instance with other contents': [
    `update instance set header = jsonb_set(header, '{image,instanceNumber}', '4711') where seq = (select min(seq) from instance)`,
    { altered: 1 },
  ],
  'an instance that nobody sent': [
    `insert into instance (study_instance_uid, series_instance_uid, sop_instance_uid, digest, header, part_digest, batch_id)
     select study_instance_uid, series_instance_uid, sop_instance_uid, 'made up', header, part_digest, batch_id
     from instance order by seq limit 1`,
    { neverOffered: 1, unbalanced: 1, altered: 1 },
  ],
  'a verdict that nobody reached': [
    `update entry set entry = jsonb_set(entry, '{judgement,wholeSpineWithContrast,is}', '"refuted"')
     where study_instance_uid = (select min(study_instance_uid) from entry)`,
    { different: 1 },
  ],
  'a study that nobody triages': [
    `update study set rev = rev + 1, triage_after = 'infinity'
     where study_instance_uid = (select min(study_instance_uid) from study)`,
    { untriaged: 1 },
  ],
} as const;

test('the checker finds what is wrong: its zeros mean something', async () => {
  const { query, makeStudy, send, stow, ledger, check, ingest } = await aHospital();
  await send(
    [1, 2].flatMap((number) => makeStudy(number, 'complete')),
    stow,
  );
  expect(await check()).toEqual(nothingWrong);
  await ingest.stop();
  await query('create table right_instance as select * from instance');
  await query('create table right_entry as select * from entry');
  await query('create table right_study as select * from study');
  for (const [what, [damage, found]] of Object.entries(damages)) {
    await query(damage);
    expect({ what, ...(await checkStore(query, ledger.file, 500)) }).toMatchObject({ what, ...found });
    await query('delete from instance');
    await query('insert into instance overriding system value select * from right_instance');
    await query(
      'update entry e set entry = r.entry from right_entry r where r.study_instance_uid = e.study_instance_uid',
    );
    await query(
      'update study s set rev = r.rev, triage_after = r.triage_after from right_study r where r.study_instance_uid = s.study_instance_uid',
    );
  }
  expect(await check()).toEqual(nothingWrong);
});
