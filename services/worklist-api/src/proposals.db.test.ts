import { proposeTreatments } from '@cordwatch/clinical-context';
import { aRadiotherapy } from '@cordwatch/clinical-context/testing';
import { personPageSchema } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { personIdOf, seedCharted } from './testing/seed-persons.ts';

const ANNA = personIdOf('A');
const current = databaseOfTest();
const { get, post } = apiOfTest(current);
const plan = {
  ...{ planUid: '9.1', planLabel: 'SBRT_T8', intent: 'PALLIATIVE', fractionsPlanned: 2, fractionsDelivered: null },
  ...{ doseGy: 24, treatmentDates: ['20260105', '20260107'] },
};
beforeEach(async () => {
  await seedCharted(current().pool, anEntry({ patient: { ...anEntry().patient, id: 'A' } }));
  for (const proposal of proposeTreatments([plan]))
    await current().pool.query(
      'insert into treatment_proposal (person_id, proposal_id, proposal) values ($1, $2, $3)',
      [ANNA, proposal.treatment.id, proposal],
    );
});

const person = async () => bodyOf(await get(`/persons/${ANNA}`), personPageSchema);
const treatment = aRadiotherapy({ id: 'dicom:9.1', startDate: '2026-01-05', endDate: '2026-01-07', source: 'dicom' });
const decide = (body: object, proposalId = 'dicom:9.1') => post(`/persons/${ANNA}/proposals/${proposalId}`, body);
const waitingForLocks = async (): Promise<number> => {
  const { rows } = await current().pool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? -1;
};
const accept = () => decide({ decision: 'accept', treatment });

describe('a treatment that radiotherapy objects propose', () => {
  test('is shown, and is no treatment until a person says so', async () => {
    const { proposals, context } = await person();
    expect(proposals).toMatchObject([
      { proposalId: 'dicom:9.1', state: 'open', planLabel: 'SBRT_T8', treatment: { startDate: '2026-01-05' } },
    ]);
    expect(proposals[0]?.asks).toEqual(['kind', 'levels']);
    expect(context.context.treatments).toEqual([]);
  });

  test('becomes one when it is accepted, once', async () => {
    expect((await accept()).status).toBe(204);
    await problemOf(await accept(), 409);
    const { context, proposals } = await person();
    expect(context).toMatchObject({ revision: 1, context: { treatments: [treatment] } });
    expect(context.revisions).toMatchObject([{ via: 'proposal', writtenBy: 'admin' }]);
    expect(proposals).toMatchObject([{ state: 'accepted', decidedBy: 'admin' }]);
  });

  test('is decided by the first of two who decide at once, and stored as that one said', async () => {
    const blocker = await current().pool.connect();
    await blocker.query('begin');
    await blocker.query('select from person where person_id = $1 for no key update', [ANNA]);
    const accepting = accept();
    await vi.waitFor(async () => expect(await waitingForLocks()).toBe(1), { timeout: 20_000 });
    const dismissing = decide({ decision: 'dismiss' });
    await blocker.query('commit');
    blocker.release();
    expect([(await accepting).status, (await dismissing).status].toSorted()).toEqual([204, 409]);
    const { context, proposals } = await person();
    expect(context.context.treatments).toHaveLength(proposals[0]?.state === 'accepted' ? 1 : 0);
  });

  test('is dismissed and leaves nothing behind', async () => {
    expect((await decide({ decision: 'dismiss' })).status).toBe(204);
    const { context, proposals } = await person();
    expect([context.revision, proposals[0]?.state]).toEqual([0, 'dismissed']);
  });

  test('that cannot be true is not stored, and still waits', async () => {
    const impossible = { ...treatment, endDate: '2026-01-04' };
    const problem = await problemOf(await decide({ decision: 'accept', treatment: impossible }), 422);
    expect(problem.where).toContain('/context/treatments/0/endDate');
    const { context, proposals } = await person();
    expect([context.revision, proposals[0]?.state]).toEqual([0, 'open']);
  });

  test('is refused where nobody proposed it, or nothing is decided', async () => {
    await problemOf(await decide({ decision: 'dismiss' }, 'dicom:9.9'), 404);
    expect((await problemOf(await decide({ decision: 'accept' }), 400)).where).toContain('treatment');
  });
});
