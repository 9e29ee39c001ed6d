import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Ledger } from './store/batch-statements.ts';
import type { TriageOutcome } from './triage/triage-study.ts';

/** What `/metrics` tells; labels are closed lists, never text from DICOM. */
export type Metrics = {
  readonly registry: Registry;
  readonly countStored: (via: string, ledger: Ledger) => void;
  readonly timeTriage: (triage: () => Promise<TriageOutcome>) => Promise<TriageOutcome>;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const instances = new Counter({
    name: 'cordwatch_intake_instances_total',
    help: 'Instances offered, by intake and by what became of them',
    labelNames: ['via', 'became'],
    registers: [registry],
  });
  const triageSeconds = new Histogram({
    name: 'cordwatch_triage_seconds',
    help: 'Duration of triage of one session, by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    registry,
    countStored: (via, ledger) => {
      for (const [became, count] of Object.entries(ledger)) instances.inc({ via, became }, count);
    },
    timeTriage: async (triage) => {
      const stop = triageSeconds.startTimer();
      const outcome = await triage();
      stop({ outcome: outcome.is });
      return outcome;
    },
  };
}
