import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { healthGauges } from './health-gauges.ts';
import type { Health } from './read-health.ts';

const health: Health = {
  queue: { waiting: 2, failing: 1, oldestSeconds: 40 },
  quarantine: [
    { reason: 'NOT_DICOM', open: 7 },
    { reason: 'OTHER', open: 1 },
    { reason: 'OTHER', open: 2 },
  ],
  doubts: [{ doubt: 'UID_COLLISION', raised: 3 }],
  silence: [{ via: 'dimse', seconds: 12.5 }],
};

const told = async (registry: Registry) =>
  (await registry.metrics())
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .toSorted();

test('what waits, is put aside, is doubtful and is silent is told by closed codes', async () => {
  const registry = new Registry();
  healthGauges(registry)(health);
  expect(await told(registry)).toEqual([
    'cordwatch_instance_doubts_last_hour{doubt="UID_COLLISION"} 3',
    'cordwatch_intake_health_known 1',
    'cordwatch_intake_silent_seconds{via="dimse"} 12.5',
    'cordwatch_quarantine_open{reason="NOT_DICOM"} 7',
    'cordwatch_quarantine_open{reason="OTHER"} 3',
    'cordwatch_triage_failing_studies 1',
    'cordwatch_untriaged_oldest_seconds 40',
    'cordwatch_untriaged_studies 2',
  ]);
});

test('what is not known is not told: neither before the first answer nor when the database is gone', async () => {
  const registry = new Registry();
  const show = healthGauges(registry);
  expect(await told(registry)).toEqual(['cordwatch_intake_health_known 0']);
  show(health);
  show(null);
  expect(await told(registry)).toEqual(['cordwatch_intake_health_known 0']);
});
