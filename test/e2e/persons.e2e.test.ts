import { emptyContext } from '@cordwatch/clinical-context';
import { aSymptom } from '@cordwatch/clinical-context/testing';
import { demoPatients, filesOf, type StudyPhantom, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { type WorklistRow, worklistPageSchema } from '@cordwatch/worklist';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startApi } from './api-process.ts';
import { startIngest, stow } from './ingest-process.ts';

const patience = { timeout: 60_000, interval: 100 };
const complete = demoPatients('20260105')[0]?.studies[0]?.phantom;
if (!complete) throw new Error('the demo has no study');
const study: StudyPhantom = complete;
const studyOf = (date: string): StudyPhantom => ({ ...study, date, accessionNumber: `ACC-${date}` });

const aDatabase = async (): Promise<string> => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return url;
};

const connect = async (databaseUrl: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};

const send = async (url: string, phantom: StudyPhantom) =>
  expect((await stow(url, [...filesOf(phantom)])).status).toBe(200);

/** The row of a study, once it is listed. */
const rowOf = async (url: string, phantom: StudyPhantom): Promise<WorklistRow | undefined> => {
  const page = worklistPageSchema.parse(await (await fetch(`${url}/api/v1/worklist`)).json());
  return page.entries.find(({ studyInstanceUid }) => studyInstanceUid === studyInstanceUidOf(phantom));
};

const putContext = (url: string, personId: string, context: object) =>
  fetch(`${url}/api/v1/persons/${personId}/context`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ revision: 0, context: { ...emptyContext, ...context } }),
  });

test('a symptom that somebody writes down makes an unread study an emergency at the top of the list', async () => {
  const databaseUrl = await aDatabase();
  const ingest = await startIngest(databaseUrl);
  const { url } = await startApi(databaseUrl);
  await send(ingest.url, study);
  await vi.waitFor(async () => expect((await rowOf(url, study))?.followUp).toBeTruthy(), patience);
  const before = await rowOf(url, study);
  expect(before?.tier).toBe('scheduled');
  const symptoms = [aSymptom({ onsetDate: '2026-01-03', reportedAt: '2026-01-05T09:00:00Z' })];
  expect((await putContext(url, before?.personId ?? '', { symptoms })).status).toBe(200);
  await vi.waitFor(async () => expect((await rowOf(url, study))?.tier).toBe('emergency'), patience);
  expect((await rowOf(url, study))?.reasons.map(({ code }) => code)).toContain('symptom-weakness');
});

test('a worker that is killed between verdict and chart shows neither, and the next one makes both', async () => {
  const databaseUrl = await aDatabase();
  const [blocker, observer] = [await connect(databaseUrl), await connect(databaseUrl)];
  await blocker.query('begin; lock table surveillance_slot in share mode');
  const killed = await startIngest(databaseUrl);
  await send(killed.url, study);
  await vi.waitFor(async () => {
    const { rows } = await observer.query(
      `select from pg_locks where not granted and relation = 'surveillance_slot'::regclass`,
    );
    expect(rows.length).toBeGreaterThan(0);
  }, patience);
  killed.process.kill('SIGKILL');
  await blocker.query('commit');
  const left = `select triaged_rev = 0 as untriaged, exists (select from entry) as judged, p.chart is not null as charted
    from study s join person p using (person_id)`;
  expect((await observer.query(left)).rows).toEqual([{ untriaged: true, judged: false, charted: false }]);

  await startIngest(databaseUrl);
  const made = `select s.triaged_rev = s.rev as triaged, charted_rev = p.rev as charted, e.standing is not null as stands
    from study s join person p using (person_id) left join entry e using (study_instance_uid)`;
  await vi.waitFor(
    async () => expect((await observer.query(made)).rows).toEqual([{ triaged: true, charted: true, stands: true }]),
    patience,
  );
});

test('a study that comes late changes what the newer ones are compared with', async () => {
  const databaseUrl = await aDatabase();
  const ingest = await startIngest(databaseUrl);
  const { url } = await startApi(databaseUrl);
  const [oldest, middle, newest] = [studyOf('20250106'), studyOf('20250707'), studyOf('20260105')];
  const comparedWith = async () => {
    const followUp = (await rowOf(url, newest))?.followUp;
    return followUp && [followUp.baseline, followUp.latest?.studyInstanceUid ?? null];
  };
  const [first, second, last] = [oldest, middle, newest].map(studyInstanceUidOf);
  for (const [phantom, expected] of [
    [newest, [last, null]],
    [middle, [second, second]],
    [oldest, [first, second]],
  ] as const) {
    await send(ingest.url, phantom);
    await vi.waitFor(async () => expect(await comparedWith()).toEqual(expected), patience);
  }
  expect((await rowOf(url, middle))?.followUp?.latest?.studyInstanceUid).toBe(first);
});
