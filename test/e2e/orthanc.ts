import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { aFolder } from './dicom-tools.ts';

export interface Orthanc {
  /** Its REST API. */
  readonly url: string;
}

/** An Orthanc of the test's own, on loopback; `modalities` are the AE title, address and port of whom it may send to. */
export async function startOrthanc(
  modalities: Readonly<Record<string, readonly [string, string, number]>>,
): Promise<Orthanc> {
  const folder = aFolder();
  const [http, dicom] = [await freePort(), await freePort()];
  const config = path.join(folder, 'orthanc.json');
  writeFileSync(config, JSON.stringify(configOf(folder, http, dicom, modalities)));
  const child = spawn('Orthanc', [config], { stdio: 'ignore' });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const url = `http://127.0.0.1:${http}`;
  for (let n = 0; n < 300 && !(await answers(`${url}/system`)); n++) await sleep(100);
  return { url };
}

const configOf = (folder: string, http: number, dicom: number, modalities: object) => ({
  Name: 'test',
  StorageDirectory: folder,
  IndexDirectory: folder,
  HttpPort: http,
  DicomPort: dicom,
  DicomAet: 'ORTHANC',
  RemoteAccessAllowed: false,
  AuthenticationEnabled: false,
  Plugins: [],
  DicomModalities: modalities,
});

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : freePort();
}
