import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { gatherSettings, type SettingText } from './gather-settings.ts';
import { faultsOf } from './setting-faults.ts';
import { SettingsError } from './settings-error.ts';

/** `process.env`, or any stand-in for it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration once, at the start of a process.
 *
 * `schema` is an object of sections, each an object of keys. `CORDWATCH__INTAKE__QUIET_SECONDS` fills
 * `intake.quietSeconds`; `DATABASE_URL`, `REDIS_URL` and `PORT` fill `database.url`, `redis.url` and `http.port`.
 * `NAME_FILE` gives the value of `NAME` as the content of a file, for secrets. An empty variable counts as unset,
 * a section without variables is `{}` so that defaults stay with their keys, and sections that the schema does not
 * name belong to other services. Values arrive as text: the schema coerces.
 *
 * @throws SettingsError naming every fault at once.
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): z.output<Schema> {
  const { settings, faults } = gatherSettings(env, readFile);
  const parsed = schema.safeParse(bySection(Object.keys(schema.shape), settings));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new SettingsError([...faults, ...(parsed.success ? [] : faultsOf(parsed.error.issues, settings))]);
}

function bySection(sections: readonly string[], settings: readonly SettingText[]) {
  const textsOf = (section: string) =>
    Object.fromEntries(settings.filter((setting) => setting.section === section).map(({ key, text }) => [key, text]));
  return Object.fromEntries(sections.map((section) => [section, textsOf(section)]));
}
