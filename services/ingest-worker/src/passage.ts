import { channel } from 'node:diagnostics_channel';

/**
 * The places between two effects where a process may die: what was done before has to stand, what was not has to be done
 * again. Closed: `test/faults` kills the process at each.
 */
export const passages = [
  'intake: batch to be stored',
  'intake: batch stored',
  'intake: triage woken',
  'transaction: begun',
  'transaction: to be committed',
  'transaction: committed',
  'stow: part read',
  'stow: to be answered',
  'stow: answered',
  'dimse: instance begun',
  'dimse: instance received',
  'dimse: to be answered',
  'dimse: answered',
  'folder: scanned',
  'folder: files stored',
  'folder: files noted',
  'pull: list noted',
  'pull: study taken',
  'pull: study stored',
  'pull: study noted',
  'pull: round noted',
  'replay: taken',
  'replay: stored',
  'replay: marked',
  'triage: session read',
  'triage: headers read',
  'triage: judged',
  'triage: session held',
  'triage: entry written',
  'triage: marked',
  'triage: charted',
  'triage: ended',
  'queue: job taken',
  'sweep: overdue taken',
  'sweep: overdue triaged',
] as const;
export type Passage = (typeof passages)[number];

/** Who listens on this channel hears of each passage. Nobody does, but for a test that loads itself before the service. */
export const passageChannel = 'cordwatch:passage';

export function pass(passage: Passage): void {
  channel(passageChannel).publish(passage);
}
