import { expect, test } from 'vitest';
import { NOON } from './testing-alerts.ts';
import { type TellableAlert, webhookMessage } from './webhook-message.ts';

const alert: TellableAlert = {
  ...{ alertId: '7', studyInstanceUids: ['2.25.1'], profile: 'mri-surveillance', station: 'MR1' },
  ...{ missing: [], lastImageAt: NOON, onSiteUntil: NOON, resolvedBecause: null, accessionNumbers: ['ACC-1001'] },
};
const told = (withAccession: boolean) => webhookMessage(alert, { deliveryId: 'd', event: 'raised', withAccession });

test('without the site asking for it no accession number leaves the service', () => {
  expect(JSON.stringify(told(false))).not.toContain('ACC-1001');
  expect(told(true)).toMatchObject({ accessionNumbers: ['ACC-1001'] });
});

test('says which delivery it is and what happened', () => {
  expect(told(false)).toMatchObject({ deliveryId: 'd', event: 'rescan-alert.raised', alertId: '7' });
});
