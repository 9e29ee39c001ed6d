import { expect, test } from 'vitest';
import { describeSchema } from './describe-schema.ts';
import { freshDatabase } from './fresh-database.ts';

test('migrating an empty database gives the committed schema (`vitest run --project db -u` writes it anew)', async () => {
  const { url, drop } = await freshDatabase();
  await expect(await describeSchema(url)).toMatchFileSnapshot('../../schema.sql');
  await drop();
});
