import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DicomFile, demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { storedEntrySchema } from '@cordwatch/worklist';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type IngestProcess, startIngest, stow } from './ingest-process.ts';
import { hasOrthanc, type OrthancProcess, startOrthanc } from './orthanc-process.ts';

const patience = { timeout: 60_000, interval: 100 };
const studies = demoPatients('20260105').flatMap((patient) => patient.studies.map(({ phantom }) => phantom));
const withOrthanc = test.skipIf(!hasOrthanc);
const [study] = studies;
if (!study) throw new Error('the demo has no study');
const studyUid = studyInstanceUidOf(study);
const files = [...filesOf(study)];
const last = study.series.length;
const inSeries = (file: DicomFile, number: number) => file.path.includes(`/series-${number}/`);
const early = files.filter((file) => !inSeries(file, last));
const late = files.filter((file) => inSeries(file, last));

async function rowsOf(databaseUrl: string, statement: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

type Site = {
  readonly databaseUrl: string;
  readonly orthanc: OrthancProcess;
  readonly ingest: () => Promise<IngestProcess>;
};

async function aSite(): Promise<Site> {
  const { url: databaseUrl, drop } = await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'orthanc-'));
  onTestFinished(async () => {
    await drop();
    rmSync(folder, { recursive: true });
  });
  const orthanc = await startOrthanc(folder);
  const env = {
    CORDWATCH__PULL__URL: orthanc.url,
    CORDWATCH__PULL__WINDOW_DAYS: '3650',
    CORDWATCH__PULL__EVERY_SECONDS: '0.5',
    CORDWATCH__PULL__PAGE_SIZE: '5',
  };
  return { databaseUrl, orthanc, ingest: () => startIngest(databaseUrl, env) };
}

const countInstances = async (databaseUrl: string): Promise<number> => {
  const [row] = await rowsOf(databaseUrl, 'select count(distinct sop_instance_uid)::int as count from instance');
  return row?.count;
};

async function verdictOf(databaseUrl: string): Promise<string | null> {
  const [row] = await rowsOf(databaseUrl, `select entry from entry where study_instance_uid = '${studyUid}'`);
  return row ? storedEntrySchema.parse(row.entry).judgement.wholeSpineWithContrast.is : null;
}

const untilVerdict = (databaseUrl: string, verdict: RegExp) =>
  vi.waitFor(async () => expect(await verdictOf(databaseUrl)).toMatch(verdict), patience);

const untilInstances = (databaseUrl: string, count: number) =>
  vi.waitFor(async () => expect(await countInstances(databaseUrl)).toBe(count), patience);

withOrthanc(
  'a study in Orthanc is judged, and again when its last series comes late; no pixel is asked for',
  async () => {
    const { databaseUrl, orthanc, ingest } = await aSite();
    await ingest();
    await orthanc.add(early);
    await untilInstances(databaseUrl, early.length);
    await untilVerdict(databaseUrl, /refuted|indeterminate/);
    await orthanc.add(late);
    await untilVerdict(databaseUrl, /confirmed/);
    const asked = orthanc.asked().filter((url) => url.startsWith('/dicom-web'));
    expect(asked.some((url) => url.endsWith('/metadata'))).toBe(true);
    for (const url of asked)
      expect(url).toMatch(/^\/dicom-web\/studies(\/[\d.]+\/(series\/[\d.]+\/)?(series|metadata))?$/);
  },
);

withOrthanc('what came by STOW-RS is a duplicate when it is pulled, without a doubt', async () => {
  const { databaseUrl, orthanc, ingest } = await aSite();
  const { url } = await ingest();
  expect((await stow(url, files)).status).toBe(200);
  await orthanc.add(files);
  await vi.waitFor(async () => {
    const [pulled] = await rowsOf(
      databaseUrl,
      `select sum(stored)::int as stored, count(*) > 0 and sum(duplicate) >= ${files.length} as "areDuplicates"
       from intake_ledger where via = 'pull'`,
    );
    expect(pulled).toEqual({ stored: 0, areDuplicates: true });
  }, patience);
  expect(await rowsOf(databaseUrl, 'select doubt from instance_doubt')).toEqual([]);
});

withOrthanc('a worker that is killed while it pulls leaves nothing that the next does not find', async () => {
  const { databaseUrl, orthanc, ingest } = await aSite();
  const all = studies.slice(0, 6).flatMap((each) => [...filesOf(each)]);
  await orthanc.add(all);
  const { process } = await ingest();
  const isBegun = async () => expect(await countInstances(databaseUrl)).toBeGreaterThan(0);
  await vi.waitFor(isBegun, { ...patience, interval: 10 });
  process.kill('SIGKILL');
  await once(process, 'exit');
  expect(await countInstances(databaseUrl)).toBeLessThan(all.length);
  await ingest();
  await untilInstances(databaseUrl, all.length);
  await vi.waitFor(async () => {
    const waiting = 'select from pull_study where fetched_digest is distinct from seen_digest';
    expect(await rowsOf(databaseUrl, waiting)).toEqual([]);
  }, patience);
});

withOrthanc('Orthanc is killed and comes back: it is told once, and pulled from again', async () => {
  const { databaseUrl, orthanc, ingest } = await aSite();
  await orthanc.add(early);
  const { url, log } = await ingest();
  await untilInstances(databaseUrl, early.length);
  await orthanc.kill();
  await vi.waitFor(async () => {
    const [source] = await rowsOf(databaseUrl, 'select failures, last_reason as reason from pull_source');
    expect(source).toMatchObject({ reason: 'UNREACHABLE', failures: expect.any(Number) });
  }, patience);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('outcome="UNREACHABLE"');
  await orthanc.start();
  await orthanc.add(late);
  await untilInstances(databaseUrl, files.length);
  await untilVerdict(databaseUrl, /confirmed/);
  expect(log().match(/UNREACHABLE/g)).toHaveLength(1);
});
