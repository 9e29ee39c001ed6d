import { aContext, aSurgery, aSymptom } from '@cordwatch/clinical-context/testing';
import { expect, test } from 'vitest';
import { documentOf, draftOf } from './draft.ts';
import { isChanged, newerChanges, onTopOf } from './newer-revision.ts';

const base = aContext({ treatments: [aSurgery()] });
const newer = aContext({ treatments: [aSurgery({ extent: 'unknown' })], vertebralMetastases: 4 });

test('what was changed here stays, and everything else is as it is in the newer revision', () => {
  const mine = draftOf(aContext({ ...base, symptoms: [aSymptom()] }));
  expect(newerChanges(mine, base, newer)).toEqual({ theirs: ['treatments', 'vertebralMetastases'], both: [] });
  expect(documentOf(onTopOf(mine, base, newer))).toEqual({ ...newer, symptoms: [aSymptom()] });
});

test('what both changed is named, and mine is kept', () => {
  const mine = draftOf(aContext({ treatments: [] }));
  expect(newerChanges(mine, base, newer).both).toEqual(['treatments']);
  expect(documentOf(onTopOf(mine, base, newer)).treatments).toEqual([]);
});

test('a form that nobody touched is not changed', () => {
  expect(isChanged(draftOf(base), base)).toBe(false);
  expect(isChanged(draftOf(newer), base)).toBe(true);
});
