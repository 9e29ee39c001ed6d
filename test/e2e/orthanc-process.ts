import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const plugin = '/usr/share/orthanc/plugins/libOrthancDicomWeb.so';
const programs = ['/usr/sbin/Orthanc', '/usr/bin/Orthanc', '/usr/local/sbin/Orthanc'];
const program = programs.find((candidate) => existsSync(candidate));

/** Debian's packages `orthanc` and `orthanc-dicomweb`; tests that need them are skipped without. */
export const hasOrthanc = program !== undefined && existsSync(plugin);

/** Orthanc on loopback, keeping what it has in a folder, so that it may be killed and started again. */
export interface OrthancProcess {
  /** Of its own REST API. */
  readonly root: string;
  /** Of its DICOMweb root. */
  readonly url: string;
  /** The paths that it was asked for by GET, as its own log tells. */
  readonly asked: () => string[];
  readonly add: (files: readonly { readonly bytes: Uint8Array }[]) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** To whom it may send: AE title, address and port by the name that its REST API uses. */
export type Modalities = Readonly<Record<string, readonly [aeTitle: string, address: string, port: number]>>;

export async function startOrthanc(folder: string, modalities: Modalities = {}): Promise<OrthancProcess> {
  const port = await freePort();
  const root = `http://127.0.0.1:${port}`;
  const settings = path.join(folder, 'orthanc.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(settings, JSON.stringify(settingsOf(folder, port, modalities)));
  let child: ChildProcess | null = null;
  let log = '';
  onTestFinished(kill);
  await start();
  return { root, url: `${root}/dicom-web`, asked, add, start, kill };

  async function start(): Promise<void> {
    child = spawn(program ?? '', ['--verbose-http', settings], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (log += text));
    for (let attempt = 0; attempt < 300; attempt++) {
      if (await answers(root)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Orthanc does not answer: ${log}`);
  }

  async function kill(): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  function asked(): string[] {
    return [...log.matchAll(/\(http\) GET (\S+)/g)].map(([, asked = '']) => asked);
  }

  async function add(files: readonly { readonly bytes: Uint8Array }[]): Promise<void> {
    for (const { bytes } of files) {
      const { status } = await fetch(`${root}/instances`, { method: 'POST', body: Buffer.from(bytes) });
      if (status !== 200) throw new Error(`Orthanc took an instance with ${status}`);
    }
  }
}

const settingsOf = (folder: string, port: number, modalities: Modalities) => ({
  StorageDirectory: path.join(folder, 'storage'),
  IndexDirectory: path.join(folder, 'storage'),
  HttpPort: port,
  DicomServerEnabled: false,
  DicomAet: 'ORTHANC',
  DicomModalities: modalities,
  RemoteAccessAllowed: false,
  AuthenticationEnabled: false,
  Plugins: [plugin],
  DicomWeb: { Enable: true, Root: '/dicom-web/' },
});

const answers = (root: string): Promise<boolean> =>
  fetch(`${root}/system`).then(
    (response) => response.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
