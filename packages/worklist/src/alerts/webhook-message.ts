import type { RescanAlert } from './rescan-alert-shapes.ts';

export type AlertEvent = 'raised' | 'resolved';

/** What of an alert leaves the service. */
export type TellableAlert = Pick<
  RescanAlert,
  'alertId' | 'studyInstanceUids' | 'profile' | 'station' | 'missing' | 'lastImageAt' | 'onSiteUntil'
> & { readonly resolvedBecause: string | null; readonly accessionNumbers: readonly string[] };

/**
 * The body of a webhook call. No name, number or date of a patient is in it; accession numbers are where the site asks for
 * them. `deliveryId` is the same however often it is sent, so that a receiver may drop what it has.
 */
export const webhookMessage = (
  { accessionNumbers, ...alert }: TellableAlert,
  told: { readonly deliveryId: string; readonly event: AlertEvent; readonly withAccession: boolean },
) => ({
  deliveryId: told.deliveryId,
  event: `rescan-alert.${told.event}`,
  ...alert,
  ...(told.withAccession ? { accessionNumbers } : {}),
});
