import { readFile } from 'node:fs/promises';
import { demoPatients, filesOf } from '@cordwatch/dicom-objects';
import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import { worklistPageSchema } from '@cordwatch/worklist';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startIngest, stow } from './ingest-process.ts';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { type Served, serve } from './ui/served.ts';

const patience = { timeout: 60_000, interval: 100 };
const SCHEMES = ['dark', 'light'] as const;
const UNREAD = 'MR XYZZY WHOLE SPINE';

const wholeBody = demoPatients('20260105')
  .flatMap(({ studies }) => studies)
  .find(({ phantom }) => phantom.description.includes('WHOLE BODY'));
if (!wholeBody) throw new Error('the demo has no whole-body study');
const { phantom } = wholeBody;
const another = { ...phantom, accessionNumber: 'A-UNREAD', description: UNREAD };

const { policy } = defaultRuleSet;
const wholeBodyAccepted: RuleSet = {
  ...defaultRuleSet,
  version: 'site-1',
  policy: { ...policy, version: 'site-1', coverage: { ...policy.coverage, acceptWholeBody: true } },
};

const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

describe.skipIf(!hasBrowser())('rules in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const expectAccessible = async (page: Page) => {
    for (const scheme of SCHEMES) {
      await page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', '${scheme}')`);
      expect(await violationsOf(page), scheme).toEqual([]);
    }
  };

  const ownServices = async (): Promise<Served> => {
    const served = await serve();
    onTestFinished(served.stop);
    return served;
  };

  /** With an ingest worker, and studies that have been judged. */
  const withStudies = async (served: Served) => {
    const ingest = await startIngest(served.databaseUrl);
    expect((await stow(ingest.url, [...filesOf(phantom), ...filesOf(another)])).status).toBe(200);
    await expect
      .poll(
        async () => worklistPageSchema.parse(await (await fetch(`${served.url}/api/v1/worklist`)).json()).total,
        patience,
      )
      .toBeGreaterThan(0);
  };

  test('before the first rules, the page says that there are none', async () => {
    const served = await ownServices();
    const { page, faults } = await browser.open(`${served.url}/rules`);
    await seen(page, 'No rules are in force yet');
    await page.getByRole('link', { name: 'Unmapped' }).click();
    await seen(page, 'Every description is understood');
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await served.kill();
    await page.keyboard.press('r');
    await seen(page, /What you see is from/);
  });

  test('from a word that nothing reads to rules in force, and back', async () => {
    const served = await ownServices();
    await withStudies(served);
    const { page, faults } = await browser.open(`${served.url}/unmapped`);
    await page.getByRole('button', { name: `Add a site word for ${UNREAD}` }).click();
    await page.getByRole('heading', { level: 1, name: 'Draft of rules' }).waitFor();
    expect(await field(page, 'Word or phrase').inputValue()).toBe('XYZZY');
    expect(await field(page, 'Descriptions that it must be read in').inputValue()).toBe(UNREAD);

    const note = field(page, 'Note: what it is for');
    await page.getByRole('button', { name: 'Store the draft' }).click();
    await expect.poll(() => note.getAttribute('aria-invalid'), patience).toBe('true');
    await note.fill('Our word, and whole bodies');
    await page.getByRole('button', { name: 'Store the draft' }).click();
    await seen(page, /says nothing; a word that means nothing says/);
    await page.getByRole('checkbox', { name: 'nothing at all' }).check();
    await page.getByRole('textbox', { name: 'Enough without a stature, mm' }).fill('2000');
    await page.getByRole('checkbox', { name: 'Accept whole-body' }).check();
    await page.getByRole('button', { name: 'Store the draft' }).click();
    const enough = page.getByRole('textbox', { name: 'Enough without a stature, mm' });
    await expect.poll(() => enough.getAttribute('aria-invalid'), patience).toBe('true');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Worklist' }).click();
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.getByRole('link', { name: 'Go on with the draft' }).click();
    await enough.fill('560');
    await field(page, 'Version, never used twice').fill('site-1');
    await page.getByRole('button', { name: 'Store the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'site-1' }).waitFor();
    await page.getByRole('table', { name: 'What it changes' }).getByText('policy.coverage.acceptWholeBody').waitFor();

    await field(page, 'Note for the log').fill('Too early');
    await page.getByRole('button', { name: 'Put site-1 in force' }).click();
    await seen(page, /Not put in force/);

    await page.getByRole('button', { name: 'Try out' }).click();
    await seen(page, /would be newly confirmed/);
    const first = page.getByRole('list', { name: 'Studies that would change' }).getByRole('listitem').first();
    await first.waitFor();
    expect(await first.textContent()).toMatch(/newly confirmed.*unknown.*yes/s);
    await seen(page, 'It rests on the try-out above');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Put site-1 in force' }).click();
    await seen(page, 'It is in force.');
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.getByRole('table', { name: 'Activations' }).getByText('Too early').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: `Go back to ${defaultRuleSet.version}` }).click();
    await field(page, 'Note for the log').fill('Back');
    await field(page, 'Why without a try-out').fill('One study was enough');
    await page.getByRole('button', { name: `Put ${defaultRuleSet.version} in force` }).click();
    await seen(page, 'It is in force.');
    expect(faults).toEqual([]);
  });

  test('rules go out and come in as JSON, and a file that is none is refused with every fault', async () => {
    const served = await ownServices();
    await withStudies(served);
    const { page } = await browser.open(`${served.url}/rules`);
    const choose = (name: string, text: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('link', { name: defaultRuleSet.version }).first().waitFor();
    await page.locator('button:enabled', { hasText: 'Import JSON' }).waitFor();
    await choose('bad.json', '{"version": "site-2"');
    await seen(page, 'The file is not JSON.');
    await choose('worse.json', JSON.stringify({ ...wholeBodyAccepted, version: 'two words', more: 1 }));
    await seen(page, 'more:');
    await choose('good.json', JSON.stringify(wholeBodyAccepted));
    await page.getByRole('heading', { level: 1, name: 'Draft of rules' }).waitFor();
    await page.getByRole('checkbox', { name: 'Accept whole-body', checked: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    expect((await download).suggestedFilename()).toBe('site-1.json');
    expect(JSON.parse(await readFile(await (await download).path(), 'utf8'))).toEqual(wholeBodyAccepted);
  });
});
