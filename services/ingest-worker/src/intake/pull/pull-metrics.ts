import { Counter, Gauge, type Registry } from 'prom-client';
import type { PullReason } from './pull-failure.ts';

/** What `/metrics` tells of pulling. Labels are names from the configuration and closed codes. */
export type PullMetrics = {
  readonly countStudy: (source: string, outcome: 'fetched' | PullReason) => void;
  readonly countRound: (source: string, outcome: 'answered' | PullReason) => void;
  readonly tellWaiting: (source: string, counts: { readonly waiting: number; readonly failing: number }) => void;
};

export function pullMetrics(registry: Registry): PullMetrics {
  const registers = [registry];
  const studies = new Counter({
    name: 'cordwatch_pull_studies_total',
    help: 'Studies that were asked of a PACS, by outcome',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const rounds = new Counter({
    name: 'cordwatch_pull_rounds_total',
    help: 'Looks at a PACS for new and changed studies, by outcome',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const waiting = new Gauge({
    name: 'cordwatch_pull_waiting_studies',
    help: 'Studies of a PACS that are still to be fetched, and those of them that failed before',
    labelNames: ['source', 'state'],
    registers,
  });
  return {
    countStudy: (source, outcome) => studies.inc({ source, outcome }),
    countRound: (source, outcome) => rounds.inc({ source, outcome }),
    tellWaiting: (source, counts) => {
      waiting.set({ source, state: 'waiting' }, counts.waiting);
      waiting.set({ source, state: 'failing' }, counts.failing);
    },
  };
}
