import { type DicomFile, demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startIngest, stow } from './ingest-process.ts';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { serve } from './ui/served.ts';
import { startReceiver } from './webhook-receiver.ts';

const patience = { timeout: 60_000, interval: 100 };
const secret = 'a secret of the tests';
const atRestSoon = { CORDWATCH__POLICY__QUIET_SECONDS: '1', CORDWATCH__ALERTS__TIME_ZONE: 'UTC' };

const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
const [complete] = demoPatients(today);
const dated = complete?.studies[0]?.phantom;
if (!dated) throw new Error('the demo has no complete study');
const study = { ...dated, date: today };
const files = [...filesOf(study)];
const isLast = (file: DicomFile) => file.path.includes(`/series-${study.series.length}/`);
const [allButLast, last] = [files.filter((file) => !isLast(file)), files.filter(isLast)];
const lacking = /: sagittal T1 after contrast$/;

test('a protocol that is not satisfied is told to the webhook while the patient is there, and that it is satisfied then', async () => {
  const { url: databaseUrl, drop } = await freshDatabase();
  onTestFinished(drop);
  const receiver = await startReceiver(secret);
  const env = {
    ...atRestSoon,
    CORDWATCH__ALERTS__WEBHOOK_URL: receiver.url,
    CORDWATCH__ALERTS__WEBHOOK_SECRET: secret,
  };
  const first = await startIngest(databaseUrl, env);
  expect((await stow(first.url, allButLast)).status).toBe(200);
  await vi.waitFor(() => expect(receiver.messages).toHaveLength(1), patience);
  expect(receiver.messages[0]).toMatchObject({
    event: 'rescan-alert.raised',
    studyInstanceUids: [studyInstanceUidOf(study)],
    missing: [{ says: expect.stringMatching(lacking) }],
  });

  expect((await stow(first.url, last)).status).toBe(200);
  first.process.kill('SIGKILL');
  await startIngest(databaseUrl, env);
  await vi.waitFor(() => expect(receiver.messages).toHaveLength(2), patience);
  expect(receiver.messages[1]).toMatchObject({ event: 'rescan-alert.resolved', resolvedBecause: 'satisfied' });
});

describe.skipIf(!hasBrowser())('rescan alerts in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('the administrator sees what is missing and where, and says what is done about it', async () => {
    const served = await serve();
    onTestFinished(served.stop);
    const { page, faults } = await browser.open(`${served.url}/rescan-alerts`);
    await page.getByText('No alert').waitFor();
    expect(await violationsOf(page)).toEqual([]);

    const ingest = await startIngest(served.databaseUrl, atRestSoon);
    expect((await stow(ingest.url, allButLast)).status).toBe(200);
    await page.getByText(lacking).waitFor(patience);
    await page.getByRole('link', { name: 'Rescan alerts (1)' }).waitFor();
    await page.getByText(/May be on site for \d+ min/).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole('textbox', { name: /^What is done about/ }).fill('Technologist told');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText('No alert').waitFor(patience);
    await page.getByText('Acknowledged (1)').click();
    await page.getByText(/^Technologist told \(demo, /).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    expect((await stow(ingest.url, last)).status).toBe(200);
    await page.getByText('Withdrawn (1)').click(patience);
    await page.getByText(/^Nothing is missing any more \(/).waitFor();
    expect(faults).toEqual([]);
  });
});
