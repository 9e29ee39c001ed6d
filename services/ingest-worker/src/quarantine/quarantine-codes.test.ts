import { UNREADABLE_REASONS } from '@cordwatch/dicom-header';
import { DOUBTS, QUARANTINE_REASONS, type REFUSALS, type VIAS } from '@cordwatch/worklist';
import { expect, expectTypeOf, test } from 'vitest';
import type { QuarantineReason, Via } from '../intake/offer.ts';
import { DOUBTS as RAISED } from '../intake/outcome.ts';
import type { Refusal } from '../intake/senders.ts';

test('the codes that are stored are those that the API knows, each of them and no other', () => {
  expect(QUARANTINE_REASONS.slice(0, UNREADABLE_REASONS.length)).toEqual(UNREADABLE_REASONS);
  expect(DOUBTS).toEqual(RAISED);
  expectTypeOf<(typeof QUARANTINE_REASONS)[number]>().toEqualTypeOf<QuarantineReason>();
  expectTypeOf<(typeof REFUSALS)[number]>().toEqualTypeOf<Refusal>();
  expectTypeOf<(typeof VIAS)[number]>().toEqualTypeOf<Via>();
});
