import type { Lateness, Replay, ReplayedStudy } from './replay-shapes.ts';

/** `untilMs` is when the last study of all was read. */
const latenessOf = (studies: readonly ReplayedStudy[], of: 'actual' | 'replayed', untilMs: number): Lateness => {
  const lateMs = studies.map((study) => study[of].lateMs).filter((each) => each !== null);
  const unread = studies.filter((study) => study[of].readAt === null);
  return {
    read: lateMs.length,
    unread: unread.length,
    unreadLate: unread.filter(({ readBy }) => Date.parse(readBy) < untilMs).length,
    late: lateMs.filter((each) => each > 0).length,
    totalLateMs: lateMs.reduce((sum, each) => sum + each, 0),
    worstLateMs: lateMs.reduce((worst, each) => Math.max(worst, each), 0),
  };
};

const compared = (studies: readonly ReplayedStudy[], untilMs: number): Replay['lateness']['emergency'] => ({
  actual: latenessOf(studies, 'actual', untilMs),
  replayed: latenessOf(studies, 'replayed', untilMs),
});

/** What is left unread is told beside what was late: an order that leaves the late ones lying is not the better one. */
export const latenessByTier = (studies: readonly ReplayedStudy[], untilMs: number): Replay['lateness'] => ({
  emergency: compared(
    studies.filter(({ tier }) => tier === 'emergency'),
    untilMs,
  ),
  scheduled: compared(
    studies.filter(({ tier }) => tier === 'scheduled'),
    untilMs,
  ),
});
