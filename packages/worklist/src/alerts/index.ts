export { type MissingPart, missingPartSchema } from './missing-part.ts';
export { type OnSitePolicy, onSiteUntil } from './on-site.ts';
export { type AlertChanges, reconcileAlerts, type StandingAlert, type Withdrawal } from './reconcile-alerts.ts';
export * from './rescan-alert-shapes.ts';
export { type RescanNeed, rescanNeeds } from './rescan-need.ts';
export { type AlertEvent, type TellableAlert, webhookMessage } from './webhook-message.ts';
