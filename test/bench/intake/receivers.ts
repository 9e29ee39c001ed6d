import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { NO_DELAY } from './dcmsend.ts';
import { freePort, isListening } from './ports.ts';
import { startProgram } from './running-program.ts';

/** Something that takes C-STORE on a port of this machine until it is stopped. */
export type Receiver = {
  readonly port: number;
  /** @throws Error when it does not hold so many instances. */
  readonly expectInstances: (count: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const env = { ...process.env, ...NO_DELAY };

/** dcmtk's own, which throws away what it receives, with the longest PDU that it can. */
export const startStorescp = async (...options: readonly string[]): Promise<Receiver> => {
  const port = await freePort();
  const command = ['storescp', '--ignore', '--max-pdu', '131072', ...options, String(port)] as const;
  const running = await startProgram(command, env, () => isListening(port));
  return { port, expectInstances: async () => undefined, stop: running.stop };
};

const statistics = z.object({ CountInstances: z.number() });

/** Orthanc as it comes, without plugins, over an empty storage folder. */
export const startOrthanc = async (): Promise<Receiver> => {
  const [folder, port, httpPort] = [
    mkdtempSync(path.join(tmpdir(), 'cordwatch-orthanc-')),
    await freePort(),
    await freePort(),
  ];
  const file = path.join(folder, 'orthanc.json');
  const places = { StorageDirectory: path.join(folder, 'storage'), DicomPort: port, HttpPort: httpPort };
  writeFileSync(file, JSON.stringify({ ...places, RemoteAccessAllowed: false, AuthenticationEnabled: false }));
  const running = await startProgram(['Orthanc', file], env, () => isListening(port));
  const stop = async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, stop, expectInstances: (count) => expectInOrthanc(httpPort, count) };
};

const expectInOrthanc = async (httpPort: number, wanted: number): Promise<void> => {
  const answer = await fetch(`http://127.0.0.1:${httpPort}/statistics`);
  const { CountInstances: count } = statistics.parse(await answer.json());
  if (count !== wanted) throw new Error(`wanted ${wanted} instances in Orthanc, got ${count}`);
};
