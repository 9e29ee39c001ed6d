import { expect, test } from 'vitest';
import { pullSettings } from './pull-settings.ts';

const accepts = (settings: Record<string, string>) => pullSettings.safeParse(settings).success;
const sourcesOf = (settings: Record<string, string>) => pullSettings.parse(settings).sources;
const url = 'https://pacs.hospital.test/dicom-web/';

test('without settings nothing is pulled', () => {
  expect(pullSettings.parse({})).toMatchObject({ sources: [], windowDays: 3, everySeconds: 30 });
});

test('one PACS is named by its address, several by a list', () => {
  expect(sourcesOf({ url })).toEqual([{ name: 'PACS', url: url.slice(0, -1), authorization: null }]);
  const sources = JSON.stringify([
    { name: 'North', url, user: 'cw', password: 'a:b' },
    { name: 'South', url, token: 't' },
  ]);
  expect(sourcesOf({ sources })).toMatchObject([
    { name: 'North', authorization: `Basic ${Buffer.from('cw:a:b').toString('base64')}` },
    { name: 'South', authorization: 'Bearer t' },
  ]);
});

test.each([
  ['ftp://pacs.test/'],
  ['https://user:word@pacs.test/'],
  ['https://pacs.test/?a=b'],
  ['https://pacs.test/#a'],
  ['pacs'],
])('a PACS cannot be at %s', (wrong) => {
  expect(accepts({ url: wrong })).toBe(false);
});

test('what a PACS tells is encrypted, unless it is this machine or a site says otherwise', () => {
  expect(accepts({ url: 'http://pacs.hospital.test/' })).toBe(false);
  expect(accepts({ url: 'http://pacs.hospital.test/', allowPlainHttp: 'true' })).toBe(true);
  expect(
    ['http://127.0.0.1:8042/dicom-web', 'http://[::1]:8042', 'http://localhost/'].every((it) => accepts({ url: it })),
  ).toBe(true);
});

test.each([
  [{ url, user: 'cw', token: 't' }],
  [{ url, user: 'c:w' }],
  [{ url, token: 'two\r\nlines' }],
  [{ url, name: 'a\nb' }],
  [{ sources: 'not JSON' }],
  [{ sources: '{}' }],
  [{ sources: JSON.stringify([{ url }, { url }]) }],
])('%j is refused', (settings) => {
  expect(accepts(settings as Record<string, string>)).toBe(false);
});
