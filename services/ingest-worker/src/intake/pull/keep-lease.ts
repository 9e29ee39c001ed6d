import { renewSource } from '../../store/pull-source-statements.ts';
import type { Database } from '../../store/tables.ts';

/** A lease that is renewed until `stop`; `lost` when it could not be in time, and somebody else may have it. */
export type KeptLease = { readonly lost: AbortSignal; readonly stop: () => Promise<void> };

export function keepLease(
  db: Database,
  lease: { readonly source: string; readonly holder: string },
  leaseMs: number,
): KeptLease {
  const losing = new AbortController();
  let renewing: Promise<void> = Promise.resolve();
  let untilMs = performance.now() + leaseMs;
  const timer = setInterval(() => {
    renewing = renew().catch(() => undefined);
    if (performance.now() > untilMs) losing.abort();
  }, leaseMs / 5);
  return { lost: losing.signal, stop };

  async function renew(): Promise<void> {
    const askedMs = performance.now();
    if (await renewSource(db, lease, leaseMs)) untilMs = askedMs + leaseMs;
    else losing.abort();
  }

  async function stop(): Promise<void> {
    clearInterval(timer);
    await renewing;
  }
}
