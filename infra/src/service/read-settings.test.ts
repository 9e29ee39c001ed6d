import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSettings } from './read-settings.ts';
import { SettingsError } from './settings-error.ts';
import { placeOf, variableOf } from './variable-names.ts';

const schema = z.object({
  database: z.object({ url: z.url({ protocol: /^postgres(ql)?$/, error: 'an address like postgres://host/name' }) }),
  http: z.object({ port: z.coerce.number().int().max(65_535).default(8080) }),
  intake: z.strictObject({ quietSeconds: z.coerce.number().positive().default(30) }),
});
const url = 'postgres://reader:hunter2@db/cordwatch';

const noFiles = (path: string): string => {
  throw new Error(`ENOENT: ${path}`);
};

const faultsOf = (env: Record<string, string>, readFile = noFiles) => {
  try {
    readSettings(schema, env, readFile);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
};

test('a variable fills section and key, and the schema gives it its type', () => {
  const env = { DATABASE_URL: url, PORT: '9090', CORDWATCH__INTAKE__QUIET_SECONDS: '2.5' };
  expect(readSettings(schema, env)).toEqual({ database: { url }, http: { port: 9090 }, intake: { quietSeconds: 2.5 } });
});

test('an unset or empty variable leaves the default', () => {
  expect(readSettings(schema, { DATABASE_URL: url, PORT: '' }).http.port).toBe(8080);
});

test('NAME_FILE gives the content of a file as NAME', () => {
  const settings = readSettings(schema, { DATABASE_URL_FILE: '/run/secrets/url' }, (path) => `${url}?${path}\n`);
  expect(settings.database.url).toBe(`${url}?/run/secrets/url`);
});

test('every fault is told at once, with the variable to change', () => {
  const faults = faultsOf({ PORT: 'eighty', CORDWATCH__INTAKE__QUIET_SECONDS: '-1', CORDWATCH__INTAKE__LOUD: 'x' });
  expect(faults.map(({ variable, came }) => [variable, came])).toEqual([
    ['DATABASE_URL', 'nothing'],
    ['PORT', '"eighty"'],
    ['CORDWATCH__INTAKE__QUIET_SECONDS', '"-1"'],
    ['CORDWATCH__INTAKE__LOUD', '"x"'],
  ]);
  expect(new SettingsError(faults).message).toContain('DATABASE_URL: wanted an address like postgres://host/name');
});

test('no secret is told, neither of an address nor from a file', () => {
  const inVariable = faultsOf({ DATABASE_URL: 'mysql://reader:hunter2@db' });
  expect(inVariable).toMatchObject([{ variable: 'DATABASE_URL', came: 'a value that is not shown' }]);
  const fromFile = faultsOf({ DATABASE_URL: url, PORT_FILE: '/port' }, () => 'hunter2');
  expect(fromFile).toMatchObject([{ variable: 'PORT', came: 'a value that is not shown' }]);
  expect(new SettingsError([...inVariable, ...fromFile]).message).not.toContain('hunter2');
});

test.each([
  ['a file that cannot be read', { DATABASE_URL_FILE: '/none' }, 'DATABASE_URL_FILE'],
  ['a value and a file for it', { DATABASE_URL: url, DATABASE_URL_FILE: '/none' }, 'DATABASE_URL_FILE'],
  ['a name without a key', { DATABASE_URL: url, CORDWATCH__INTAKE: '1' }, 'CORDWATCH__INTAKE'],
])('%s is a fault', (_, env, variable) => {
  expect(faultsOf(env)).toContainEqual(expect.objectContaining({ variable }));
});

test('settings of other services are left alone', () => {
  expect(faultsOf({ DATABASE_URL: url, CORDWATCH__ELSEWHERE__CONSTRUCTOR: '1', CORDWATCH__PROTO__PROTO: '1' })).toEqual(
    [],
  );
});

test('a place names its variable, and the variable its place', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]*([A-Z][a-z0-9]+)*$/);
  fc.assert(
    fc.property(word, word, (section, key) => {
      expect(placeOf(variableOf({ section, key }))).toEqual({ section, key });
    }),
  );
});
