import type { StudyJudgement, StudySummary } from '@cordwatch/triage';
import type { StoredEntry } from './stored-entry.ts';

type Reason = StoredEntry['reasons'][number];
type Tier = StoredEntry['tier'];

/** What the time to reading is decided from. */
export type Urgency = {
  readonly judgement: {
    readonly profile: StudyJudgement['profile'];
    readonly wholeSpineWithContrast: { readonly is: StudyJudgement['coverage']['is'] };
  };
  readonly summary: Pick<StudySummary, 'priority' | 'emergencyWords'>;
};

/** Bands of reading time, site policy: P0 1 h, P1 4 h, P2 24 h, P3 72 h, P4 7 d. */
const BAND_HOURS = { P0: 1, P1: 4, P2: 24, P3: 72, P4: 168 } as const;

/** One thing that shortens the time to reading. A verdict never lengthens it. */
type DeadlineRule = {
  readonly code: string;
  readonly tier: Tier;
  readonly withinHours: number;
  readonly says: string;
  readonly applies: (urgency: Urgency) => boolean;
};

const isPriority =
  (...values: readonly string[]) =>
  ({ summary }: Urgency): boolean =>
    values.includes(summary.priority?.trim().toUpperCase() ?? '');

const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    code: 'order-stat',
    tier: 'emergency',
    withinHours: BAND_HOURS.P0,
    says: 'Ordered STAT: read within 1 h',
    applies: isPriority('STAT', 'EMERGENCY', 'ASAP'),
  },
  {
    code: 'order-words-emergency',
    tier: 'emergency',
    withinHours: BAND_HOURS.P0,
    says: 'Ordered in words of emergency: read within 1 h',
    applies: ({ summary }) => summary.emergencyWords,
  },
  {
    code: 'order-high',
    tier: 'scheduled',
    withinHours: BAND_HOURS.P2,
    says: 'Ordered with high priority: read within 24 h',
    applies: isPriority('HIGH', 'URGENT'),
  },
  {
    code: 'verdict-indeterminate',
    tier: 'scheduled',
    withinHours: BAND_HOURS.P2,
    says: 'Verdict undecided: read within 24 h',
    applies: ({ judgement }) => judgement.wholeSpineWithContrast.is === 'indeterminate' && judgement.profile !== 'none',
  },
  {
    code: 'routine',
    tier: 'scheduled',
    withinHours: BAND_HOURS.P3,
    says: 'Routine: read within 72 h',
    applies: () => true,
  },
];

const HOUR_MS = 3_600_000;

/** `readBy` is `arrivedAt` and the shortest time any reason asks for. `arrivedAt` is ISO 8601. */
export const deadlineOf = (
  urgency: Urgency,
  arrivedAt: string,
): { readonly tier: Tier; readonly readBy: string; readonly reasons: Reason[] } => {
  const rules = DEADLINE_RULES.filter((rule) => rule.applies(urgency));
  const withinHours = Math.min(...rules.map((rule) => rule.withinHours));
  return {
    tier: rules.some((rule) => rule.tier === 'emergency') ? 'emergency' : 'scheduled',
    readBy: new Date(Date.parse(arrivedAt) + withinHours * HOUR_MS).toISOString(),
    reasons: rules.map(({ code, says, withinHours: hours }) => ({ code, says, withinHours: hours })),
  };
};
