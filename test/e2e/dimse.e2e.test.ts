import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { storedEntrySchema } from '@cordwatch/worklist';
import pg from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { aFolder, anAuthority, has, type Identity, runTool, written } from './dicom-tools.ts';
import { startIngest, stopIngest } from './ingest-process.ts';
import { hasOrthanc, startOrthanc } from './orthanc-process.ts';

const hasDcmtk = has('storescu') && has('dcmsend') && has('echoscu');
const hasOpenssl = has('openssl');

const [complete] = demoPatients('20260105');
const study = complete?.studies[0]?.phantom;
if (!study) throw new Error('the demo has no complete study');
const studyUid = studyInstanceUidOf(study);
const files = [...filesOf(study)];
const patience = { timeout: 60_000, interval: 100 };

async function aDatabase(): Promise<string> {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return url;
}

async function query(databaseUrl: string, statement: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

const counted = async (databaseUrl: string, table: string): Promise<number> =>
  Number((await query(databaseUrl, `select count(*) from ${table}`)).rows[0]?.count);

const isConfirmed = (databaseUrl: string) =>
  vi.waitFor(async () => {
    const { rows } = await query(databaseUrl, `select entry from entry where study_instance_uid = '${studyUid}'`);
    expect(storedEntrySchema.parse(rows[0]?.entry).judgement.wholeSpineWithContrast.is).toBe('confirmed');
  }, patience);

const at = (port: number) => ['127.0.0.1', String(port)] as const;

describe.skipIf(!hasDcmtk)('DCMTK', () => {
  test.each(['storescu', 'dcmsend'])('sends a study with %s, and it is judged', async (program) => {
    const databaseUrl = await aDatabase();
    const { dimsePort } = await startIngest(databaseUrl);
    const paths = written(aFolder(), files);
    expect(await runTool(program, '-aet', 'SCANNER', '-aec', 'CORDWATCH', ...at(dimsePort), ...paths)).toMatchObject({
      exitCode: 0,
    });
    expect(await counted(databaseUrl, 'instance')).toBe(files.length);
    const { rows } = await query(databaseUrl, 'select distinct via, sender from intake_ledger');
    expect(rows).toEqual([{ via: 'dimse', sender: 'SCANNER@127.0.0.1' }]);
    await isConfirmed(databaseUrl);
  });

  test('asks whether we are there, also for things that we do not do', async () => {
    const { dimsePort } = await startIngest(await aDatabase());
    expect((await runTool('echoscu', ...at(dimsePort))).exitCode).toBe(0);
    expect((await runTool('echoscu', '--propose-pc', '128', '--propose-ts', '38', ...at(dimsePort))).exitCode).toBe(0);
    if (!has('findscu')) return;
    const asked = await runTool('findscu', '-S', '-k', 'QueryRetrieveLevel=STUDY', ...at(dimsePort));
    expect([asked.exitCode, asked.said]).toEqual([expect.any(Number), expect.stringContaining('Presentation Context')]);
    expect((await runTool('echoscu', ...at(dimsePort))).exitCode).toBe(0);
  });

  test('is told what is wrong with an object, and the rest of its batch goes on', async () => {
    const databaseUrl = await aDatabase();
    const { dimsePort } = await startIngest(databaseUrl);
    const [first, second] = files;
    if (!first || !second) throw new Error('the study has no files');
    const nameless = Buffer.from(
      Buffer.from(first.bytes).toString('latin1').replaceAll('\x20\x00\x0d\x00UI', '\x20\x00\x0d\x01UI'),
      'latin1',
    );
    const paths = written(aFolder(), [{ bytes: nameless }, second]);
    const sent = await runTool('dcmsend', '-v', '--no-halt', ...at(dimsePort), ...paths);
    expect(sent.said).toContain('CannotUnderstand');
    expect([await counted(databaseUrl, 'instance'), await counted(databaseUrl, 'quarantine')]).toEqual([1, 1]);
  });

  test('loses nothing that was acknowledged when we are stopped while it sends', async () => {
    const databaseUrl = await aDatabase();
    const { dimsePort, process } = await startIngest(databaseUrl);
    const sending = runTool('storescu', '-v', ...at(dimsePort), ...written(aFolder(), files));
    await vi.waitFor(async () => expect(await counted(databaseUrl, 'instance')).toBeGreaterThan(5), {
      timeout: 30_000,
      interval: 5,
    });
    expect(await stopIngest(process)).toBe(0);
    const { said } = await sending;
    const acknowledged = said.match(/Received Store Response \(Success\)/g)?.length ?? 0;
    expect(await counted(databaseUrl, 'instance')).toBeGreaterThanOrEqual(acknowledged);
  });
});

describe.skipIf(!hasDcmtk || !hasOpenssl)('over TLS', () => {
  const setUp = async (peers: string) => {
    const folder = aFolder();
    const [ours, others] = [anAuthority(folder, 'ours'), anAuthority(folder, 'others')];
    const server = ours.sign('localhost');
    const databaseUrl = await aDatabase();
    const { dimsePort, process } = await startIngest(databaseUrl, {
      CORDWATCH__DIMSE__TLS_KEY_FILE: server.key,
      CORDWATCH__DIMSE__TLS_CERT_FILE: server.cert,
      CORDWATCH__DIMSE__TLS_CA_FILE: ours.cert,
      CORDWATCH__DIMSE__PEERS: peers,
      CORDWATCH__DIMSE__ASSOCIATION_SECONDS: '600',
    });
    const echo = ({ key, cert }: Identity, title: string) =>
      runTool('echoscu', '+tls', key, cert, '+cf', ours.cert, '-aet', title, ...at(dimsePort));
    return { folder, ours, others, databaseUrl, dimsePort, process, echo };
  };

  test('a sender is known by its certificate: another, an expired, a foreign one or none is refused', async () => {
    const { ours, others, dimsePort, echo, databaseUrl, folder } = await setUp('CT1@127.0.0.1, CT2@127.0.0.1');
    const ct1 = ours.sign('CT1');
    expect((await echo(ct1, 'CT1')).exitCode).toBe(0);
    expect(await echo(ct1, 'CT2')).toMatchObject({ said: expect.stringContaining('Calling AE Title Not Recognized') });
    expect((await echo(ours.sign('CT2', -1), 'CT2')).exitCode).not.toBe(0);
    expect((await echo(others.sign('CT1'), 'CT1')).exitCode).not.toBe(0);
    expect((await runTool('echoscu', '+tla', '+cf', ours.cert, '-aet', 'CT1', ...at(dimsePort))).exitCode).not.toBe(0);
    expect((await runTool('echoscu', '-aet', 'CT1', ...at(dimsePort))).exitCode).not.toBe(0);
    const paths = written(folder, files.slice(0, 5));
    expect(
      (
        await runTool(
          'storescu',
          '+tls',
          ct1.key,
          ct1.cert,
          '+cf',
          ours.cert,
          '-aet',
          'CT1',
          ...at(dimsePort),
          ...paths,
        )
      ).exitCode,
    ).toBe(0);
    expect(await counted(databaseUrl, 'instance')).toBe(5);
  });

  test('a stop does not wait for who never gets as far as TLS', async () => {
    const { dimsePort, process } = await setUp('CT1@127.0.0.1');
    const silent = connect(dimsePort, '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    expect(await stopIngest(process)).toBe(0);
    if (!silent.destroyed) await once(silent, 'close');
  });

  test('nothing older than TLS 1.2 is spoken', async () => {
    const { ours, dimsePort } = await setUp('CT1@127.0.0.1');
    const { key, cert } = ours.sign('CT1');
    const identity = {
      key: readFileSync(key),
      cert: readFileSync(cert),
      ca: readFileSync(ours.cert),
      servername: 'localhost',
    };
    const speak = async (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') => {
      const socket = connectTls({
        ...identity,
        host: '127.0.0.1',
        port: dimsePort,
        minVersion: version,
        maxVersion: version,
        ciphers: 'DEFAULT@SECLEVEL=0',
      });
      onTestFinished(() => void socket.destroy());
      return await once(socket, 'secureConnect').then(
        () => socket.getProtocol(),
        () => 'refused',
      );
    };
    expect(await Promise.all((['TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const).map(speak))).toEqual([
      'refused',
      'TLSv1.2',
      'TLSv1.3',
    ]);
  });
});

describe.skipIf(!hasOrthanc)('Orthanc', () => {
  test('asks whether we are there, and sends a study that is judged', async () => {
    const databaseUrl = await aDatabase();
    const { dimsePort } = await startIngest(databaseUrl);
    const { root, add } = await startOrthanc(aFolder(), { cordwatch: ['CORDWATCH', '127.0.0.1', dimsePort] });
    const post = async (path: string, body: string) => {
      const response = await fetch(root + path, { method: 'POST', body });
      return { status: response.status, json: await response.json() };
    };
    expect((await post('/modalities/cordwatch/echo', '{}')).status).toBe(200);
    await add(files);
    const studies = z.array(z.string()).parse(await (await fetch(`${root}/studies`)).json());
    const sent = await post('/modalities/cordwatch/store', JSON.stringify({ Resources: studies, Synchronous: true }));
    expect(sent).toMatchObject({ status: 200, json: { InstancesCount: files.length, FailedInstancesCount: 0 } });
    expect(await counted(databaseUrl, 'instance')).toBe(files.length);
    await isConfirmed(databaseUrl);
  });
});
