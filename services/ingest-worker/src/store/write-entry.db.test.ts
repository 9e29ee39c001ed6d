import { anEntry } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { writeEntry } from './write-entry.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
  await store(own.db, [offerOf(anInstance('1.1', 1)), offerOf(anInstance('1.2', 1))]);
});
afterAll(() => own.drop());

const described = (studyInstanceUid: string, ...texts: string[]) =>
  anEntry({
    studyInstanceUid,
    unmapped: texts.map((text) => ({
      ...{ keyword: 'SeriesDescription', text, tokens: [text], unknown: ['contrast'] },
    })),
  });
const write = (entry: ReturnType<typeof anEntry>, rev = 1) =>
  own.db.transaction().execute((tx) => writeEntry(tx, entry, rev));
const unmapped = async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', study_instance_uid, text, tokens[1], unknown[1]) as line
    from unmapped_description order by line
  `.execute(own.db);
  return rows.map(({ line }) => line);
};

test('what is not understood of a study is kept beside its entry, and replaced with it', async () => {
  expect(await write(described('1.1', 'FOO', 'BAR'))).toBe(true);
  expect(await write(described('1.2', 'FOO'))).toBe(true);
  expect(await unmapped()).toEqual(['1.1 BAR BAR contrast', '1.1 FOO FOO contrast', '1.2 FOO FOO contrast']);
  expect(await write(described('1.1', 'BAR'))).toBe(true);
  expect(await unmapped()).toEqual(['1.1 BAR BAR contrast', '1.2 FOO FOO contrast']);
  expect(await write(described('1.1'))).toBe(true);
  expect(await unmapped()).toEqual(['1.2 FOO FOO contrast']);
});

test('an entry that says nothing new is not written, and one whose edition was not kept is', async () => {
  expect(await write(described('1.2', 'FOO'))).toBe(false);
  await sql`update entry set edition = null where study_instance_uid = '1.2'`.execute(own.db);
  expect(await write(described('1.2', 'FOO'))).toBe(true);
});

test('hostile text is stored as text', async () => {
  await write(described('1.2', `'); drop table entry; --\u0000\ud800`));
  expect((await unmapped())[0]).toMatch(/^1\.2 '\); drop table entry; --\ufffd\ufffd/);
});
