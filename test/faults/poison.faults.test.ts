import path from 'node:path';
import { expect, test } from 'vitest';
import { countOf, nothingWrong } from './harness/check-store.ts';
import type { Query } from './harness/database.ts';
import { aHospital } from './harness/hospital.ts';
import { until } from './harness/until.ts';

const poisonous = '0000000007';
const preload = [path.join(import.meta.dirname, 'preload', 'poison.ts')];

test('studies that triage stumbles over, and one whose stored header is damaged, keep nobody waiting', async () => {
  let isPoison = true;
  const envOfStart = () => ({ FAULT_POISON: isPoison ? poisonous : 'nobody' });
  const hospital = await aHospital({ preload, envOfStart });
  const { query, makeStudy, send, stow } = hospital;
  await send(makeStudy(7), stow);
  const damaged = makeStudy(8, 'one series');
  await send(damaged, stow);
  await damage(query, damaged[0]?.study);
  for (let number = 10; number < 40; number++) await send(makeStudy(number), stow);
  const untriaged = () => countOf(query, 'select count(*) from study where rev <> triaged_rev');
  await until('all but two are triaged', async () => (await untriaged()) === 2);
  expect(await countOf(query, 'select count(*) from study where triage_failures > 0')).toBe(2);

  // The fault is mended: a new release for the one, a repair for the other.
  isPoison = false;
  hospital.ingest.signal('SIGTERM');
  await hospital.ingest.ended();
  await query('update header_part p set part = k.part from kept_part k where k.digest = p.digest');
  expect(await hospital.check()).toEqual(nothingWrong);
});

/** Rows outlive the code that wrote them: a header that no longer reads as one. */
async function damage(query: Query, study: string | undefined): Promise<void> {
  await query('create table kept_part as select * from header_part');
  await query(
    `update header_part set part = part - 'patient'
     where digest in (select part_digest from instance where study_instance_uid = $1)`,
    [study],
  );
  await query('update study set rev = rev + 1, triage_after = now() where study_instance_uid = $1', [study]);
}
