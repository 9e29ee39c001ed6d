import { defaultPriorityPolicy, type PriorityPolicy, priorityPoliciesSchema, replaySchema } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { describe, expect, test } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { seedCharted } from './testing/seed-persons.ts';

const current = databaseOfTest();
const { get, post } = apiOfTest(current);
const policyNamed = (version: string, changes: Partial<PriorityPolicy> = {}): PriorityPolicy => ({
  ...defaultPriorityPolicy,
  ...changes,
  version,
});
const slower = { bandHours: { ...defaultPriorityPolicy.bandHours, P3: 120 } };
const activate = (policy: unknown, note = 'Agreed on 22 November') =>
  post('/priority-policies/activate', { policy, note });
const policies = async () => bodyOf(await get('/priority-policies'), priorityPoliciesSchema);

describe('the policy of deadlines', () => {
  test('is the one that the software brought until a site puts its own in force', async () => {
    expect(await policies()).toEqual({ inForce: defaultPriorityPolicy, activations: [] });
    const answer = await activate(policyNamed('site-1', slower));
    expect(answer.status).toBe(201);
    expect(await bodyOf(answer, priorityPoliciesSchema)).toMatchObject({
      inForce: { version: 'site-1', bandHours: { P3: 120 } },
      activations: [{ version: 'site-1', activatedBy: 'admin', note: 'Agreed on 22 November' }],
    });
  });

  test('comes back into force as it was, every activation on record', async () => {
    await activate(policyNamed('site-1', slower));
    await activate(defaultPriorityPolicy);
    await activate(policyNamed('site-1', slower));
    const { inForce, activations } = await policies();
    expect(inForce.version).toBe('site-1');
    expect(activations.map(({ version }) => version)).toEqual(['site-1', defaultPriorityPolicy.version, 'site-1']);
  });

  test.each(['site-1', defaultPriorityPolicy.version])('%s never means another than it did', async (version) => {
    await activate(policyNamed('site-1'));
    expect((await problemOf(await activate(policyNamed(version, slower)), 409)).where).toBe('policy.version');
    expect((await policies()).inForce).toEqual(policyNamed('site-1'));
  });

  test('of one version means one thing when many put it in force at once', async () => {
    const answers = await Promise.all(
      [73, 74, 75, 76].map((P3) => activate(policyNamed('site-1', { bandHours: { ...slower.bandHours, P3 } }))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  const { bandHours, bands } = defaultPriorityPolicy;
  test.each([
    ['policy.bandHours.P0', { bandHours: { ...bandHours, P0: 5 } }],
    ['policy.bandHours.P3', { bandHours: { ...bandHours, P3: 2 } }],
    ['policy.bands.symptom-weakness', { bands: { ...bands, 'symptom-weakness': 'P1' } }],
    ['policy.bands.annual-low-risk', { bands: { ...bands, 'annual-low-risk': 'P1' } }],
    ['policy.symptomWindowDays', { symptomWindowDays: 1 }],
    ['policy.unknown', { unknown: 1 }],
  ])('out of bounds is refused by name: %s', async (where, changes) => {
    const problem = await problemOf(await activate({ ...defaultPriorityPolicy, version: 'site-1', ...changes }), 400);
    expect(problem.where).toContain(where);
    expect((await policies()).activations).toEqual([]);
  });
});

describe('a replay', () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const arrive = async (studyInstanceUid: string, hours: number, priority: 'high' | null = null) => {
    const patient = { ...anEntry().patient, id: studyInstanceUid };
    const order = { priority, emergencyWords: false };
    await seedCharted(current().pool, anEntry({ studyInstanceUid, patient, order, arrivedAt: hoursAgo(hours) }));
  };
  const read = (studyInstanceUid: string, hours: number) =>
    current().pool.query(
      `insert into reading (study_instance_uid, read_by, read_at) values ($1, 'ben', now() - $2 * interval '1 hour')`,
      [studyInstanceUid, hours],
    );
  const replayOf = async (policy: PriorityPolicy, days = 30) =>
    bodyOf(await post('/priority-policies/replay', { policy, days }), replaySchema);

  test('says what would have been read when, from what arrived and was read, and puts nothing in force', async () => {
    await arrive('1.1', 40);
    await arrive('1.2', 39, 'high');
    await read('1.1', 20);
    await read('1.2', 10);
    const { studies, priorityPolicy } = await replayOf(policyNamed('site-1'));
    const of = (uid: string) => studies.find(({ studyInstanceUid }) => studyInstanceUid === uid);
    expect(priorityPolicy).toBe('site-1');
    expect(of('1.2')?.replayed.readAt).toBe(of('1.1')?.actual.readAt);
    expect(of('1.1')?.replayed.readAt).toBe(of('1.2')?.actual.readAt);
    expect((await policies()).activations).toEqual([]);
  });

  test('knows a reading that was taken back, and a study that nobody read', async () => {
    await arrive('1.1', 40);
    await arrive('1.2', 39);
    await read('1.1', 20);
    await current().pool.query(`update reading set undone_at = now(), undone_by = 'ben'`);
    const { studies } = await replayOf(defaultPriorityPolicy);
    expect(studies.map(({ actual }) => actual.readAt !== null)).toEqual([true, false]);
  });

  test('takes the studies of the days that are asked for', async () => {
    await arrive('1.1', 40);
    await arrive('1.2', 39);
    await current().pool.query(
      `update study set first_received_at = now() - interval '5 days' where study_instance_uid = '1.1'`,
    );
    expect((await replayOf(defaultPriorityPolicy, 4)).studies.map((study) => study.studyInstanceUid)).toEqual(['1.2']);
    expect((await replayOf(defaultPriorityPolicy, 6)).studies).toHaveLength(2);
  });
});
