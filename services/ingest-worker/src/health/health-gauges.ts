import { Gauge, type Registry } from 'prom-client';
import type { Health } from './read-health.ts';

/** What intake is like, for Prometheus; labels are closed codes, never a sender's name. */
export function healthGauges(registry: Registry): (health: Health | null) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const known = gauge('cordwatch_intake_health_known', '1 while the database tells the state of intake, else 0');
  const waiting = gauge('cordwatch_untriaged_studies', 'Studies that wait for triage');
  const oldest = gauge('cordwatch_untriaged_oldest_seconds', 'For how long the study that has waited longest has');
  const failing = gauge('cordwatch_triage_failing_studies', 'Studies among them that triage has failed on');
  const aside = gauge('cordwatch_quarantine_open', 'Objects in quarantine that wait for somebody, by reason', [
    'reason',
  ]);
  const doubts = gauge('cordwatch_instance_doubts_last_hour', 'Doubts about stored instances, by code', ['doubt']);
  const silent = gauge('cordwatch_intake_silent_seconds', 'How long ago any sender was heard, by way in', ['via']);
  show(null);
  return show;

  /** What is not known is not there: a gauge that stood still would look like a queue that does. */
  function show(health: Health | null): void {
    for (const each of [waiting, oldest, failing]) each.remove();
    for (const each of [aside, doubts, silent]) each.reset();
    known.set(health ? 1 : 0);
    if (health) showKnown(health);
  }

  function showKnown({ queue, quarantine, doubts: raised, silence }: Health): void {
    waiting.set(queue.waiting);
    oldest.set(queue.oldestSeconds);
    failing.set(queue.failing);
    for (const { reason, open } of quarantine) aside.inc({ reason }, open);
    for (const { doubt, raised: count } of raised) doubts.inc({ doubt }, count);
    for (const { via, seconds } of silence) silent.set({ via }, seconds);
  }
}
