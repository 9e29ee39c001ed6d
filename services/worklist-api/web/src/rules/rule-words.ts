import type { Activation, ChangeKind, RuleSetSummary, TryOut } from '@cordwatch/worklist';

export const KIND_WORD: Readonly<Record<ChangeKind, string>> = {
  'newly-confirmed': 'newly confirmed',
  'no-longer-confirmed': 'no longer confirmed',
  'newly-refuted': 'newly refuted',
  'no-longer-refuted': 'no longer refuted',
  urgency: 'read by another time',
  coverage: 'coverage judged otherwise',
  contrast: 'contrast judged otherwise',
  profile: 'another profile',
  findings: 'other findings',
};

export type RuleSetState = 'in-force' | 'was-in-force' | 'draft';

export const stateOf = (
  { version, active }: Pick<RuleSetSummary, 'version' | 'active'>,
  activations: readonly Activation[],
): RuleSetState =>
  active ? 'in-force' : activations.some((one) => one.version === version) ? 'was-in-force' : 'draft';

export const STATE_WORD: Readonly<Record<RuleSetState, string>> = {
  'in-force': 'In force',
  'was-in-force': 'Was in force',
  draft: 'Draft',
};

export const studiesWords = (count: number): string => `${count} ${count === 1 ? 'study' : 'studies'}`;

export const changedCount = ({ changed }: TryOut): number =>
  Object.values(changed).reduce((sum, count) => sum + count, 0);

const sampleWords = ({ sample, studies }: TryOut): string =>
  sample === 'all' ? `all ${studiesWords(studies)}` : `the newest ${studiesWords(studies)}`;

/** A try-out in one line. */
export const tryOutWords = (tryOut: TryOut | null): string => {
  if (!tryOut) return 'not tried out';
  if (tryOut.state === 'waiting') return 'waits for the ingest worker';
  if (tryOut.state === 'running') return `running, ${tryOut.done} of ${studiesWords(tryOut.studies)}`;
  return `${changedCount(tryOut)} of ${sampleWords(tryOut)} change, ${tryOut.changed['newly-confirmed']} newly confirmed`;
};

/** Whether a try-out shows what an activation needs seen: all studies, against exactly what is in force. */
export const isProof = (tryOut: TryOut | null, inForce: string | undefined): boolean =>
  tryOut?.state === 'finished' && tryOut.sample === 'all' && tryOut.against === inForce;
