import { defaultRuleSet, type StudyJudgement, triageStudies } from '@cordwatch/triage';
import { aStudy } from '@cordwatch/triage/testing';
import { expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { entryOf } from './entry-of.ts';
import type { studyJudgementSchema } from './judgement-schema.ts';
import { storedEntrySchema } from './stored-entry.ts';

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

it('the stored judgement is the one that triage makes, to the last key', () => {
  expectTypeOf<z.output<typeof studyJudgementSchema>>().toEqualTypeOf<Mutable<StudyJudgement>>();
});

it('an entry survives being stored as JSON', () => {
  const [triage] = triageStudies(
    aStudy({ series: [{ description: 'T1 SAG POST', agent: 'Gadovist' }] }),
    defaultRuleSet,
  );
  if (!triage) throw new Error('nothing was triaged');
  const entry = entryOf(triage, '2026-11-22T08:00:00.000Z');
  expect(storedEntrySchema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  expect(entry.judgement).toEqual(triage.judgement);
});
