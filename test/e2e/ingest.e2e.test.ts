import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DicomFile, demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { storedEntrySchema } from '@cordwatch/worklist';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { migrate } from '../../infra/src/migrate.ts';
import { startPostgres } from '../../infra/src/postgres/start-postgres.ts';
import { startIngest, stopIngest, stow } from './ingest-process.ts';

const patience = { timeout: 60_000, interval: 100 };
const [complete] = demoPatients('20260105');
const study = complete?.studies[0]?.phantom;
if (!study) throw new Error('the demo has no complete study');
const studyUid = studyInstanceUidOf(study);
const files = [...filesOf(study)];
const [firstHalf, secondHalf] = [files.slice(0, files.length / 2), files.slice(files.length / 2)];
const inSeries = (file: DicomFile, number: number) => file.path.includes(`/series-${number}/`);

async function query(databaseUrl: string, statement: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client.query(statement, [...values]).finally(() => client.end());
}

async function verdictIn(databaseUrl: string): Promise<string | null> {
  const { rows } = await query(databaseUrl, 'select entry from entry where study_instance_uid = $1', [studyUid]);
  return rows[0] ? storedEntrySchema.parse(rows[0].entry).judgement.wholeSpineWithContrast.is : null;
}

async function aDatabase(): Promise<string> {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return url;
}

test('a study is judged when it comes, and again when its last series comes late', async () => {
  const databaseUrl = await aDatabase();
  const { url } = await startIngest(databaseUrl);
  const last = study.series.length;
  expect(
    (
      await stow(
        url,
        files.filter((file) => !inSeries(file, last)),
      )
    ).status,
  ).toBe(200);
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toMatch(/refuted|indeterminate/), patience);
  expect(
    (
      await stow(
        url,
        files.filter((file) => inSeries(file, last)),
      )
    ).status,
  ).toBe(200);
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toBe('confirmed'), patience);
});

test('a study comes to the same verdict however it is split over requests and senders', async () => {
  const databaseUrl = await aDatabase();
  const { url } = await startIngest(databaseUrl);
  const shares = Array.from({ length: 8 }, (_, share) => files.filter((_file, n) => n % 8 === share));
  const answers = await Promise.all([...shares, ...shares.toReversed()].map((share) => stow(url, share)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toBe('confirmed'), patience);
  const { rows } = await query(
    databaseUrl,
    'select sum(stored)::int as stored, sum(duplicate)::int as duplicate from intake_ledger',
  );
  expect(rows).toEqual([{ stored: files.length, duplicate: files.length }]);
});

test('what is put into the watched folder is judged', async () => {
  const databaseUrl = await aDatabase();
  const folder = aFolder();
  await startIngest(databaseUrl, {
    CORDWATCH__FOLDER__PATH: folder,
    CORDWATCH__FOLDER__STABLE_SECONDS: '0.2',
    CORDWATCH__FOLDER__EVERY_SECONDS: '0.1',
  });
  writeAll(folder, files);
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toBe('confirmed'), patience);
});

test('a database that is missing, killed and back loses nothing that was acknowledged', async () => {
  const folder = aFolder();
  const first = await startPostgres({ folder });
  onTestFinished(async () => (await startPostgres({ folder })).stop());
  const databaseUrl = first.urlOf('postgres');
  await migrate(databaseUrl);
  await first.stop();

  const { url, process: service } = await startIngest(databaseUrl);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect(await stow(url, files.slice(0, 1))).toMatchObject({ status: 503, retryAfter: '5' });

  await startPostgres({ folder });
  await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), patience);
  expect((await stow(url, firstHalf)).status).toBe(200);

  await killPostgres(databaseUrl);
  expect(await stow(url, secondHalf)).toMatchObject({ status: 503, retryAfter: '5' });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);

  await startPostgres({ folder });
  await vi.waitFor(async () => expect((await stow(url, secondHalf)).status).toBe(200), patience);
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toBe('confirmed'), patience);
  expect(await stopIngest(service)).toBe(0);
});

test('a worker that is killed as soon as it has answered loses nothing: the next one judges', async () => {
  const databaseUrl = await aDatabase();
  const killed = await startIngest(databaseUrl);
  expect((await stow(killed.url, files)).status).toBe(200);
  killed.process.kill('SIGKILL');
  await startIngest(databaseUrl);
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toBe('confirmed'), patience);
});

test('nothing of the patient is in the log, and stopping is clean', async () => {
  const databaseUrl = await aDatabase();
  const { url, process: service, log } = await startIngest(databaseUrl, { CORDWATCH__LOG__LEVEL: 'trace' });
  await stow(url, [...files, { bytes: Buffer.from(`not DICOM, of ${study.person.name}`) }]);
  await fetch(`${url}/dicom-web/studies/${study.person.name}`, { method: 'POST', body: study.person.id });
  await vi.waitFor(async () => expect(await verdictIn(databaseUrl)).toBe('confirmed'), patience);
  expect(await stopIngest(service)).toBe(0);
  for (const token of [study.person.name, study.person.id, study.accessionNumber, studyUid]) {
    expect(log()).not.toContain(token);
  }
});

function aFolder(): string {
  const trials = path.join(import.meta.dirname, '..', '..', '.cache', 'trials');
  mkdirSync(trials, { recursive: true });
  const folder = mkdtempSync(path.join(trials, 'ingest-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function writeAll(folder: string, some: readonly DicomFile[]): void {
  for (const file of some) {
    const place = path.join(folder, file.path);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.bytes);
  }
}

/** As a power cut would: no farewell to its clients, no flush. */
async function killPostgres(databaseUrl: string): Promise<void> {
  const { rows } = await query(databaseUrl, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid");
  process.kill(rows[0].pid, 'SIGKILL');
}
