import path from 'node:path';
import { z } from 'zod';
import { compileCache, serviceFlags } from '../../../infra/src/start/child-service.ts';
import { type RunningProgram, startProgram } from './running-program.ts';

const mainOf = (service: string): string => path.join(import.meta.dirname, `../../../services/${service}/src/main.ts`);

export type Worker = RunningProgram & { readonly url: string; readonly dimsePort: number };

const workerListens = z.object({ msg: z.literal('listening'), port: z.number(), dimsePort: z.number() });

/** The ingest worker as it is installed, on free ports. Its other settings by `env`. */
export const startWorker = async (databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<Worker> => {
  const anyPort = { CORDWATCH__INGEST__PORT: '0', CORDWATCH__DIMSE__PORT: '0' };
  const started = await startService('ingest-worker', { DATABASE_URL: databaseUrl, ...anyPort, ...env }, workerListens);
  const { port, dimsePort } = started.said;
  return { ...started.running, url: `http://127.0.0.1:${port}`, dimsePort };
};

const apiListens = z.object({ msg: z.literal('listening'), address: z.object({ port: z.number() }) });

export const startApi = async (databaseUrl: string): Promise<RunningProgram & { readonly url: string }> => {
  const { running, said } = await startService('worklist-api', { DATABASE_URL: databaseUrl, PORT: '0' }, apiListens);
  return { ...running, url: `http://127.0.0.1:${said.address.port}` };
};

/** As `npm start` does; Node's own options go along, so that a service can be profiled. */
const startService = async <Said>(service: string, env: NodeJS.ProcessEnv, listening: z.ZodType<Said>) => {
  let said: Said | undefined;
  const running = await startProgram(
    [process.execPath, ...serviceFlags, mainOf(service)],
    { NODE_OPTIONS: process.env.NODE_OPTIONS, NODE_COMPILE_CACHE: compileCache, ...env },
    (output) => {
      said = linesOf(output)
        .map((line) => listening.safeParse(line).data)
        .find((data) => data !== undefined);
      return said !== undefined;
    },
  );
  if (said === undefined) throw new Error(`${service} has not said where it listens`);
  return { running, said };
};

/** Whole lines that are JSON. */
const linesOf = (output: string): unknown[] =>
  output
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
