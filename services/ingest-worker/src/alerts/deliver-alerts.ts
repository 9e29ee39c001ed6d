import { setTimeout as sleep } from 'node:timers/promises';
import { webhookMessage } from '@cordwatch/worklist';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { markDelivered, postponeDelivery, type TakenDelivery, takeDelivery } from '../store/delivery-statements.ts';
import type { Database } from '../store/tables.ts';
import { type PostOutcome, postSigned, type Webhook } from './post-signed.ts';

const everyMs = 1_000;

export type DeliveryOptions = {
  readonly db: Database;
  readonly webhook: Webhook;
  /** Whether accession numbers leave the service. */
  readonly withAccession: boolean;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'countDelivery'>;
  readonly signal: AbortSignal;
};

/**
 * Tells the webhook what the database says is to be told, one at a time and at least once, beside everything else that the
 * service does: a receiver that is dead, slow or hostile keeps nothing waiting but its own deliveries. Ends with `signal`.
 */
export async function deliverAlerts({ signal, ...options }: DeliveryOptions): Promise<void> {
  while (!signal.aborted) {
    const outcome = await deliverNext(options).catch((error) => {
      options.logger.warn({ error }, 'a delivery to the webhook could not be recorded; it is tried again');
      return null;
    });
    if (outcome === null) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns what became of the next delivery; null when none is due. */
export async function deliverNext(options: Omit<DeliveryOptions, 'signal'>): Promise<PostOutcome | null> {
  const { db, webhook, logger, metrics } = options;
  const taken = await takeDelivery(db, 2 * webhook.timeoutMs);
  if (!taken) return null;
  const { deliveryId, attempts } = taken;
  const outcome = await postSigned(webhook, deliveryId, bodyOf(taken, options));
  metrics.countDelivery(outcome);
  if (outcome === 'delivered') await markDelivered(db, deliveryId);
  else {
    logger.warn({ outcome, attempts, deliveryId }, 'the webhook did not take a rescan alert; it is tried again');
    await postponeDelivery(db, deliveryId, outcome);
  }
  return outcome;
}

const bodyOf = (
  { alert, deliveryId, event }: TakenDelivery,
  { withAccession }: Pick<DeliveryOptions, 'withAccession'>,
) => JSON.stringify(webhookMessage(alert, { deliveryId, event, withAccession }));
