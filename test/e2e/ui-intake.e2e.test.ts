import { demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { quarantinePageSchema } from '@cordwatch/worklist';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startIngest } from './ingest-process.ts';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { putAside, seedMorning } from './ui/intake-rows.ts';
import { type Served, serve } from './ui/served.ts';

const patience = { timeout: 60_000, interval: 100 };

const PAYLOADS = [
  '<img src=x onerror=document.title="hit">',
  '"><svg onload=document.title="hit">',
  "javascript:document.title='hit'",
  '\u202Egnp.exe {{constructor.constructor("document.title=1")()}}',
];

describe.skipIf(!hasBrowser())('intake in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const servedWith = async (seed: (client: pg.Client) => Promise<void>): Promise<Served> => {
    const served = await serve();
    const client = new pg.Client({ connectionString: served.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    await seed(client);
    await client.end();
    onTestFinished(served.stop);
    return served;
  };

  const opened = async (served: Served, path = '', preferences: Record<string, string> = {}) => {
    const tab = await browser.open(`${served.url}/intake${path}`, preferences);
    await tab.page.getByRole('heading', { name: 'Senders' }).waitFor();
    const quarantine = tab.page.getByRole('table', { name: 'Quarantine', exact: true });
    return { ...tab, quarantine, row: (name: RegExp) => quarantine.getByRole('row', { name }) };
  };

  test('who sends and who has fallen silent, the queue, doubts and quarantine are told in words, in both schemes', async () => {
    const served = await servedWith(seedMorning);
    const { page, faults, row } = await opened(served);
    const senders = page.getByRole('table', { name: 'Senders' });
    expect(await senders.getByRole('row', { name: /CT1@10/ }).textContent()).toContain('silent for 9 h');
    expect(await senders.getByRole('row', { name: /OLDPACS/ }).textContent()).toMatch(/38.*not on the list/);
    expect(await senders.getByRole('row', { name: /MR3@10/ }).textContent()).toMatch(/(just now|ago).*24.*424.*824/);
    await page.getByText(/^2 studies wait, the oldest for \d+ (s|min)$/).waitFor();
    await page.getByText('An instance of another series has the same SOP Instance UID').waitFor();
    expect(await row(/object 3/).textContent()).toMatch(/Not DICOM.*14 times since.*After an update of the reader/);
    expect(await row(/object 4/).textContent()).toContain('Only if the beginning that is held is enough');
    expect(
      await row(/locked/)
        .getByRole('button', { name: /^Replay/ })
        .isDisabled(),
    ).toBe(true);
    expect(faults).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    const light = await opened(served, '', { 'cordwatch.colour-scheme': 'light' });
    await light.quarantine.waitFor();
    expect(await violationsOf(light.page)).toEqual([]);
  });

  test('before anybody has sent anything the page says so, which is not what a dead server looks like', async () => {
    const served = await servedWith(async () => undefined);
    const { page } = await opened(served);
    for (const words of ['Nobody has sent anything yet', 'No study waits for triage', 'Nothing in quarantine'])
      await page.getByText(words).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await served.kill();
    await page.getByRole('button', { name: /refresh failed/ }).waitFor({ timeout: patience.timeout });
    await page.getByRole('alert').first().waitFor();
    await page.getByText('Nobody has sent anything yet').waitFor();
  });

  test('an object that was put aside is replayed, and its study appears', async () => {
    const served = await servedWith(async () => undefined);
    const phantom = demoPatients('20260105')[0]?.studies[0]?.phantom;
    if (!phantom) throw new Error('the demo has no study');
    const worker = await startIngest(served.databaseUrl);
    const [file] = filesOf(phantom);
    const response = await fetch(`${worker.url}/dicom-web/studies/2.25.999`, {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=cut-here' },
      body: Buffer.concat([
        Buffer.from('--cut-here\r\nContent-Type: application/dicom\r\n\r\n'),
        file?.bytes ?? Buffer.alloc(0),
        Buffer.from('\r\n--cut-here--'),
      ]),
    });
    expect(response.status).toBe(409);
    const { page, row } = await opened(served);
    await row(/Another study/)
      .getByRole('button', { name: /^Replay/ })
      .click();
    await page.getByText('Nothing in quarantine').waitFor({ timeout: patience.timeout });
    await page.getByText('Stored by replay').click();
    await row(/Replayed .*: stored/).waitFor();
    const seen = async () => (await fetch(`${served.url}/api/v1/studies/${studyInstanceUidOf(phantom)}`)).status;
    await expect.poll(seen, patience).toBe(200);
  });

  test('all of one reason are replayed by one press, and what still cannot be read says so', async () => {
    const served = await servedWith(async (client) => {
      for (const source of ['a', 'b', 'c']) await putAside(client, { source });
      await putAside(client, { reason: 'TOO_DEEP', source: 'd' });
    });
    await startIngest(served.databaseUrl);
    const { page, row } = await opened(served);
    await page.getByRole('button', { name: 'Replay all of this reason: Not DICOM' }).click();
    await page.getByText('3 asked for').waitFor();
    await expect.poll(() => row(/Replayed .*: still put aside/).count(), patience).toBe(3);
  });

  test('an object is dismissed only with a reason, which is kept with who said it', async () => {
    const served = await servedWith((client) => putAside(client, { source: 'phantom' }));
    const { page, row } = await opened(served);
    await row(/phantom/)
      .getByRole('button', { name: 'Dismiss phantom' })
      .click();
    const dialog = page.getByRole('dialog');
    const does = dialog.getByRole('button', { name: 'Dismiss', exact: true });
    expect(await does.isDisabled()).toBe(true);
    await dialog.getByLabel('Reason').fill('A phantom of the service engineer');
    expect(await violationsOf(page)).toEqual([]);
    await does.click();
    await page.getByText('Nothing in quarantine').waitFor();
    await page.getByText('Dismissed', { exact: true }).click();
    await row(/A phantom of the service engineer \(demo, /).waitFor();
  });

  test('what is listed is in the address: a reason and a sender that are pressed filter the list', async () => {
    const served = await servedWith(async (client) => {
      await putAside(client, { source: 'a', sender: 'A' });
      await putAside(client, { source: 'b', sender: 'B', reason: 'TOO_DEEP' });
      await putAside(client, { source: 'c', sender: 'B' });
    });
    const { page, quarantine } = await opened(served);
    const rows = () => quarantine.locator('tbody tr').count();
    await page.getByRole('table', { name: 'Quarantine by reason' }).getByRole('link', { name: 'Not DICOM' }).click();
    await expect.poll(rows, patience).toBe(2);
    await quarantine.getByRole('link', { name: 'B' }).click();
    await expect.poll(() => new URL(page.url()).search, patience).toBe('?state=open&sender=B');
    await expect.poll(rows, patience).toBe(2);
    await page.getByRole('button', { name: 'Any sender' }).click();
    await expect.poll(rows, patience).toBe(3);
    const linked = await opened(served, '?state=open&reason=TOO_DEEP&sender=B');
    await expect.poll(() => linked.quarantine.locator('tbody tr').count(), patience).toBe(1);
  });

  test('keys reload, reach the filter and lead back', async () => {
    const { page } = await opened(await servedWith((client) => putAside(client)));
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Reason');
    await page.getByRole('heading', { name: 'Intake' }).click();
    await page.getByRole('combobox', { name: 'Reason' }).blur();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).pathname, patience).toBe('/');
    await page.getByRole('link', { name: 'Intake' }).click();
    await page.getByRole('heading', { name: 'Senders' }).waitFor();
  });

  test('text of senders stays text wherever it is shown', async () => {
    const served = await servedWith(async (client) => {
      for (const text of PAYLOADS) {
        await client.query(`insert into sender (via, sender) values ('dimse', $1)`, [text]);
        await putAside(client, { sender: text, source: text, reason: text });
      }
      await client.query('update quarantine set study_instance_uid = sender, sop_instance_uid = sender');
    });
    const { page, faults, quarantine } = await opened(served);
    for (const text of PAYLOADS) await quarantine.getByText(text).first().waitFor();
    await page.getByRole('button', { name: `Dismiss ${PAYLOADS[0]}` }).click();
    await page
      .getByRole('dialog')
      .getByText(PAYLOADS[0] ?? '')
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await quarantine.getByRole('link', { name: PAYLOADS[1] ?? '' }).click();
    await expect.poll(() => quarantine.locator('tbody tr').count(), patience).toBe(1);
    await page.getByRole('button', { name: `Replay all of this sender: ${PAYLOADS[1]}` }).click();
    await page.getByText('1 asked for').waitFor();
    const answer = await fetch(`${served.url}/api/v1/quarantine`);
    expect(quarantinePageSchema.parse(await answer.json()).items.filter(({ asked }) => asked).length).toBe(1);
    expect(await page.title()).toBe('Cordwatch');
    expect(await page.locator('[onerror], [onload], main script, main img, a[href^="javascript"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
