import { expect, test } from 'vitest';
import { seriesUid, studyRow } from './qido-row.ts';

const now = new Date('2026-01-05T10:00:00Z');
const element = (...values: unknown[]) => ({ vr: 'XX', Value: values });
const study = { '0020000D': element('1.2.3'), '00201206': element(2), '00201208': element('30') };

test('counts are read as numbers or as text', () => {
  expect(studyRow(study, now)).toMatchObject({ uid: '1.2.3', series: 2, instances: 30 });
});

test.each([[null], [''], [-1], [1.5], [2 ** 40], ['many'], [{}], [[]]])('the count %j is none', (count) => {
  expect(studyRow({ ...study, '00201208': element(count) }, now)?.instances).toBeNull();
});

test.each([[undefined], [element()], [element('1.2/../3')], [element('1.2?x')], [element(12)], ['1.2.3'], [null]])(
  'a study by the UID %j is nobody’s',
  (uid) => {
    expect(studyRow({ ...study, '0020000D': uid }, now)).toBeNull();
    expect(seriesUid({ '0020000E': uid })).toBeNull();
  },
);

test('any other value than an object names no study', () => {
  expect([undefined, null, 1, 'x', []].map((value) => studyRow(value, now))).toEqual(Array(5).fill(null));
});

test('what triage could depend on changes the digest, and the rest does not', () => {
  const digest = (more: object) => studyRow({ ...study, ...more }, now)?.digest;
  const before = digest({});
  expect(digest({ '00201208': element(31) })).not.toBe(before);
  expect(digest({ '00100010': element({ Alphabetic: 'Doe^Jane' }) })).not.toBe(before);
  expect(digest({ '00081190': element('http://elsewhere.test/') })).toBe(before);
  expect(digest({ '00080061': element('MR', 'SR') })).toBe(digest({ '00080061': element('SR', 'MR') }));
});

test('a study of unknown count is another one an hour later, and one that is counted is not', () => {
  const later = new Date(now.getTime() + 60 * 60 * 1_000);
  const uncounted = { '0020000D': element('1.2.3') };
  expect(studyRow(uncounted, later)?.digest).not.toBe(studyRow(uncounted, now)?.digest);
  expect(studyRow(study, later)?.digest).toBe(studyRow(study, now)?.digest);
});
