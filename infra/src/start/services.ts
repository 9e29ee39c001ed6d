import path from 'node:path';
import type { RunFile } from '../service/index.ts';
import { freshLog } from './child-service.ts';
import { KeptService } from './kept-service.ts';
import type { StartSettings } from './start-settings.ts';

/** Both services of one start. */
export interface Services {
  readonly ingest: KeptService;
  readonly api: KeptService;
  readonly apiUrl: string;
  readonly ingestUrl: string;
}

/** Starts both services on one database; `restarted` is called when one of them got a new process. */
export function startServices(settings: StartSettings, databaseUrl: string, restarted: () => void): Services {
  const { http, ingest, data } = settings;
  const apiUrl = `http://${http.host === '::1' ? '[::1]' : 'localhost'}:${http.port}`;
  const ingestUrl = `http://127.0.0.1:${ingest.port}`;
  const logs = path.join(data.folder, 'logs');
  const env = {
    DATABASE_URL: databaseUrl,
    DATABASE_URL_FILE: '',
    PORT: String(http.port),
    CORDWATCH__INGEST__PORT: String(ingest.port),
    CORDWATCH__INGEST__URL: ingestUrl,
    CORDWATCH__DATA__FOLDER: data.folder,
  };
  const service = (name: string, url: string) =>
    new KeptService(
      { name, script: `services/${name}/src/main.ts`, url, env, logFile: freshLog(logs, name) },
      restarted,
    );
  return { ingest: service('ingest-worker', ingestUrl), api: service('worklist-api', apiUrl), apiUrl, ingestUrl };
}

export const runFileOf = ({ api, ingest, apiUrl, ingestUrl }: Services, databaseUrl: string): RunFile => ({
  databaseUrl,
  apiUrl,
  ingestUrl,
  pids: { start: process.pid, api: api.pid, ingest: ingest.pid },
});
