import { expect, test } from 'vitest';
import { storedEntrySchema } from './stored-entry.ts';
import { aJudgement, anEntry, cervicalOnly } from './testing.ts';

test.each([
  anEntry(),
  anEntry({ studyInstanceUid: '1.2.3', tier: 'emergency' }),
  anEntry({ judgement: aJudgement({ wholeSpineWithContrast: cervicalOnly() }) }),
])('what the builder makes is what the schema takes', (entry) => {
  expect(storedEntrySchema.parse(entry)).toEqual(entry);
});

test('an entry and its judgement speak of one study', () => {
  const entry = anEntry({ studyInstanceUid: '1.2.3' });
  expect([entry.judgement.studyInstanceUid, ...entry.judgement.studyInstanceUids]).toEqual(['1.2.3', '1.2.3']);
});
