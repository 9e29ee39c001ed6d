import { aContext } from '@cordwatch/clinical-context/testing';
import { type Deadline, deadlineOf } from './deadline/deadline-of.ts';
import { defaultPriorityPolicy } from './deadline/priority-policy.ts';
import type { Urgency } from './deadline/urgency.ts';

/** The Monday on which the study of `anUrgency` was made, and when it arrived. */
const STUDY_DAY = '2026-03-02';
const ARRIVED_AT = '2026-03-02T08:00:00.000Z';

/** A confirmed surveillance scan of a patient of whom nothing is known; told are the parts that a test is about. */
export const anUrgency = ({
  context,
  ...overrides
}: Partial<Omit<Urgency, 'context'>> & { readonly context?: Partial<Urgency['context']> } = {}): Urgency => ({
  profile: 'mri-surveillance',
  verdict: 'confirmed',
  order: { priority: null, emergencyWords: false },
  arrivedAt: ARRIVED_AT,
  studyDay: STUDY_DAY,
  context: aContext(context),
  slot: null,
  ...overrides,
});

/** Its deadline under the default policy, or under one that differs in `changes`. */
export const deadline = (
  of: Parameters<typeof anUrgency>[0] = {},
  changes: Partial<typeof defaultPriorityPolicy> = {},
): Deadline => deadlineOf(anUrgency(of), { ...defaultPriorityPolicy, ...changes });

/** The hours of every reason beside routine, by code. */
export const shortenedBy = (...of: Parameters<typeof deadline>): Record<string, number> =>
  Object.fromEntries(
    deadline(...of)
      .reasons.filter(({ code }) => code !== 'routine')
      .map(({ code, withinHours }) => [code, withinHours]),
  );
