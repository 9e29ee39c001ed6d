import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { Settings } from '../settings.ts';
import type { Database } from '../store/tables.ts';
import { deliverAlerts } from './deliver-alerts.ts';
import { sweepAlerts } from './sweep-alerts.ts';

const timeoutMs = 5_000;

export type AlertOptions = {
  readonly db: Database;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly settings: Pick<Settings, 'alerts' | 'policy'>;
  readonly signal: AbortSignal;
};

/** Raises and withdraws rescan alerts, and tells the webhook where one is named. Ends with `signal`. */
export async function alertUntil({ settings, ...running }: AlertOptions): Promise<void> {
  const { onSiteMinutes, timeZone, webhookUrl: url, webhookSecret: secret, withAccession } = settings.alerts;
  const webhook = url && secret ? { url, secret, timeoutMs } : null;
  const policy = { ...settings.policy, onSiteMinutes, timeZone, hasWebhook: webhook !== null };
  await Promise.all([
    sweepAlerts({ ...running, policy }),
    webhook ? deliverAlerts({ ...running, webhook, withAccession }) : undefined,
  ]);
}
