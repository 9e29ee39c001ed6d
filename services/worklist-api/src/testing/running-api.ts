import { close, createLogger, listen } from '@cordwatch/infra/service';
import type pg from 'pg';
import { createApp } from '../app.ts';
import { type Settings, settingsSchema } from '../settings.ts';
import { urlOf } from './url-of.ts';

export type RunningApi = {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Every line logged so far. */
  readonly logged: readonly string[];
  readonly stop: () => Promise<void>;
};

export type Changes = Partial<Pick<Settings, 'fhir' | 'ingest' | 'limits' | 'policy'>> & {
  readonly screensFolder?: string;
};

const NO_SCREENS = import.meta.dirname;
const defaults = settingsSchema.parse({
  ...{ database: { url: 'postgres://of.the/test' }, http: {}, ingest: {}, fhir: {}, policy: {}, limits: {}, log: {} },
});

/** The real app on a free port. The header `Test-Reader` names the reader, so that a test can be two of them. */
export const runApi = async (pool: pg.Pool, changes: Changes = {}): Promise<RunningApi> => {
  const logged: string[] = [];
  const logger = createLogger('worklist-api', 'trace', { write: (line: string) => void logged.push(line) });
  const { screensFolder = NO_SCREENS, ...settings } = changes;
  const readerOf = (request: { get(name: string): string | undefined }) => request.get('Test-Reader') ?? 'demo';
  const app = createApp({ pool, logger, settings: { ...defaults, ...settings }, readerOf, screensFolder });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  return { url: urlOf(server), logged, stop: () => close(server, 0) };
};
