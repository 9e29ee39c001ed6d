import { readSettings, SettingsError } from '@cordwatch/infra/service';
import { expect, test } from 'vitest';
import { settingsSchema } from './settings.ts';

const DATABASE_URL = 'postgres://localhost/cordwatch';
const read = (env: Record<string, string>) => readSettings(settingsSchema, { DATABASE_URL, ...env });

test('a database is all that must be told', () => {
  expect(read({})).toMatchObject({
    http: { host: '127.0.0.1', port: 8080 },
    ingest: { url: 'http://127.0.0.1:8081' },
    policy: { quietSeconds: 60 },
  });
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'cordwatch.example'])('host %s is refused while nobody signs in', (host) => {
  expect(() => read({ CORDWATCH__HTTP__HOST: host })).toThrow(/CORDWATCH__HTTP__HOST.*no sign-in is configured/s);
});

test('all faults are named at once', () => {
  const faulty = { DATABASE_URL: 'mysql://x', PORT: '70000', CORDWATCH__INGEST__URL: 'file:///etc/passwd' };
  expect(() => read(faulty)).toThrow(SettingsError);
  expect(() => read(faulty)).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*CORDWATCH__INGEST__URL/);
});
