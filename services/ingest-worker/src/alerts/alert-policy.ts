import type { OnSitePolicy } from '@cordwatch/worklist';

/** When a site is alerted, and whether anybody but its screen is told. */
export type AlertPolicy = OnSitePolicy & {
  /** How long nothing may have come before a session counts as complete; the same as on the worklist. */
  readonly quietSeconds: number;
  /** Whether deliveries are written for a webhook. */
  readonly hasWebhook: boolean;
};
