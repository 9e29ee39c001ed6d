import type { Lateness, Replay, ReplayedStudy } from './replay-shapes.ts';

const latenessOf = (lateMs: readonly (number | null)[]): Lateness => {
  const read = lateMs.filter((each) => each !== null);
  return {
    read: read.length,
    unread: lateMs.length - read.length,
    late: read.filter((each) => each > 0).length,
    totalLateMs: read.reduce((sum, each) => sum + each, 0),
    worstLateMs: read.reduce((worst, each) => Math.max(worst, each), 0),
  };
};

const compared = (studies: readonly ReplayedStudy[]): Replay['lateness']['emergency'] => ({
  actual: latenessOf(studies.map(({ actual }) => actual.lateMs)),
  replayed: latenessOf(studies.map(({ replayed }) => replayed.lateMs)),
});

export const latenessByTier = (studies: readonly ReplayedStudy[]): Replay['lateness'] => ({
  emergency: compared(studies.filter(({ tier }) => tier === 'emergency')),
  scheduled: compared(studies.filter(({ tier }) => tier === 'scheduled')),
});
