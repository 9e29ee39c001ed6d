import { expect, test } from 'vitest';
import { alertSettings } from './alert-settings.ts';

const webhookSecret = 'a secret of the test';
const accepts = (settings: Record<string, string>) => alertSettings.safeParse(settings).success;

test('without settings there is no webhook, and a patient counts as on site for an hour', () => {
  expect(alertSettings.parse({})).toMatchObject({ onSiteMinutes: 60, withAccession: false });
});

test.each(['https://ris.hospital.test/alerts', 'http://127.0.0.1:9000', 'http://[::1]:9000/x', 'http://localhost/'])(
  'a webhook may be at %s',
  (webhookUrl) => {
    expect(accepts({ webhookUrl, webhookSecret })).toBe(true);
  },
);

test.each([
  'http://ris.hospital.test/alerts',
  'http://localhost.hospital.test/',
  'https://user:word@ris.hospital.test/',
  'ftp://127.0.0.1/',
  'file:///alerts',
  'alerts',
])(
  'a webhook may not be at %s: what it says of patients travels encrypted, without a password in the address',
  (webhookUrl) => {
    expect(accepts({ webhookUrl, webhookSecret })).toBe(false);
  },
);

test('a webhook without a secret, or with a short one, is refused', () => {
  expect(accepts({ webhookUrl: 'https://ris.hospital.test/' })).toBe(false);
  expect(accepts({ webhookUrl: 'https://ris.hospital.test/', webhookSecret: 'short' })).toBe(false);
});

test('a time zone has to exist', () => {
  expect(accepts({ timeZone: 'Europe/Berlin' })).toBe(true);
  expect(accepts({ timeZone: 'Europe/Nowhere' })).toBe(false);
});
