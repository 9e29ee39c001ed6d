import type { StoredEntry } from '@cordwatch/worklist';
import { aSeries, type Coverage } from '@cordwatch/worklist/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser } from './ui/browser.ts';
import { aCase, contra, uidOf } from './ui/building.ts';
import { type Served, serve } from './ui/served.ts';

const PAYLOADS = [
  '<img src=x onerror=document.title="hit">',
  '<script>document.title="hit"</script>',
  '"><svg onload=document.title="hit">',
  "javascript:document.title='hit'",
  '{{constructor.constructor("document.title=1")()}}',
];

const hostile = (payload: string, number: number): StoredEntry => {
  const uid = uidOf(number);
  const because: Coverage['because'] = [contra('hostile-rule', payload, ['SeriesDescription', payload, `${uid}.1`])];
  const series = aSeries({ studyInstanceUid: uid, seriesInstanceUid: `${uid}.1`, seriesDescription: payload, because });
  return aCase(
    {
      number,
      patient: [payload, `${payload}^GIVEN`, payload, payload],
      description: payload,
      readInHours: number,
      reasons: [['hostile', payload, 24]],
      judgement: { series: [series], contrast: { is: 'indeterminate', route: null, because } },
      study: {
        accessionNumber: payload,
        institutionName: payload,
        scanner: payload,
        modalities: [payload],
        date: payload,
      },
    },
    Date.now(),
  );
};

describe.skipIf(!hasBrowser())('text from headers', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serve(...PAYLOADS.map((payload, index) => hostile(payload, 70 + index)));
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  test('stays text on the worklist', async () => {
    const { page, faults } = await browser.open(served.url);
    for (const payload of PAYLOADS) await page.getByText(payload).first().waitFor();
    expect(await page.title()).toBe('Cordwatch');
    expect(await page.locator('[onerror], [onload], main script, main img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test.each(PAYLOADS.map((payload, index) => [payload, uidOf(70 + index)]))(
    '%s stays text on the study page',
    async (payload, uid) => {
      const { page, faults } = await browser.open(`${served.url}/studies/${uid}`);
      await page.getByRole('table', { name: 'Evidence' }).getByText(payload).first().waitFor();
      await page.getByRole('table', { name: 'Series' }).getByText(payload).hover();
      expect(await page.title()).toBe('Cordwatch');
      expect(await page.locator('[onerror], [onload], main script, main img, a[href^="javascript"]').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});
