import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Looked } from './alerts/look-at-session.ts';
import type { PostOutcome } from './alerts/post-signed.ts';
import { healthGauges } from './health/health-gauges.ts';
import type { Health } from './health/read-health.ts';
import type { Ledger } from './store/batch-statements.ts';
import type { ReplayOutcome } from './store/quarantine-statements.ts';
import type { TriageOutcome } from './triage/triage-study.ts';

/** What `/metrics` tells; labels are closed lists, never text from DICOM. */
export type Metrics = {
  readonly registry: Registry;
  readonly countStored: (via: string, ledger: Ledger) => void;
  readonly timeTriage: (triage: () => Promise<TriageOutcome>) => Promise<TriageOutcome>;
  readonly countAlerts: (looked: Looked) => void;
  readonly countDelivery: (outcome: PostOutcome) => void;
  readonly countReplay: (outcome: ReplayOutcome) => void;
  /** Null while nothing is known. */
  readonly showHealth: (health: Health | null) => void;
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
  const alerts = new Counter({
    name: 'cordwatch_rescan_alerts_total',
    help: 'Rescan alerts, by what became of them',
    labelNames: ['became'],
    registers: [registry],
  });
  const deliveries = new Counter({
    name: 'cordwatch_webhook_calls_total',
    help: 'Calls of the webhook for rescan alerts, by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const replays = new Counter({
    name: 'cordwatch_quarantine_replays_total',
    help: 'Replays from quarantine, by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    registry,
    showHealth: healthGauges(registry),
    countReplay: (outcome) => replays.inc({ outcome }),
    countAlerts: (looked) => {
      for (const [became, count] of Object.entries(looked)) alerts.inc({ became }, count);
    },
    countDelivery: (outcome) => deliveries.inc({ outcome }),
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
