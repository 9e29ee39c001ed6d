import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { type ServedDemo, serveDemo } from './ui/served-demo.ts';

const patience = { timeout: 20_000, interval: 50 };

/** Of `DEMO, Tilda`, as the list writes it. */
const givenNameOf = (name: string): string => name.split(', ').at(-1) ?? '';

describe.skipIf(!hasBrowser())('follow-up and the order of reading in a browser', () => {
  let browser: Browser;
  let served: ServedDemo;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serveDemo();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const openedList = async (path = '/') => {
    const tab = await browser.open(served.url + path);
    const rows = tab.page.locator('[role=row][aria-selected]');
    await rows.first().waitFor();
    return { ...tab, rows, names: () => rows.locator('a').allTextContents() };
  };

  test('an overdue visit says what keeps it open and by when to repeat it', async () => {
    const { page, faults } = await browser.open(`${served.url}/surveillance`);
    const carla = page.getByRole('row', { name: /DEMO, Carla/ });
    await carla.waitFor();
    expect(await carla.textContent()).toContain('missing C and the rest of T after contrast');
    expect(await carla.textContent()).toMatch(/\d days? overdue/);
    await page.getByRole('link', { name: /^Done/ }).click();
    await page
      .getByRole('row', { name: /DEMO, Tilda/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe('?state=done');
    expect(await page.getByRole('table', { name: 'Adherence by site' }).textContent()).toMatch(/\d+ of \d+ \(\d+ %\)/);
    expect(faults).toEqual([]);
  });

  test.each(['dark', 'light'])('the list of visits meets WCAG 2.2 AA in %s', async (scheme) => {
    const { page } = await browser.open(`${served.url}/surveillance`, { 'cordwatch.colour-scheme': scheme });
    await page.getByRole('table', { name: 'Visits' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('an old link with a state that is none opens what is overdue', async () => {
    const { page } = await browser.open(`${served.url}/surveillance?state=late`);
    await expect
      .poll(() => page.getByLabel('Visits by state').locator('[aria-current=page]').textContent(), patience)
      .toContain('Overdue');
  });

  test('why a case stands above another is told in sentences, for the one above and for any other', async () => {
    const { page, rows } = await openedList();
    await rows.nth(2).click();
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Every emergency is read before every scheduled study').waitFor();
    await dialog.getByLabel('Compare with').selectOption({ index: 3 });
    await dialog.getByText('Both are scheduled.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('a case that is marked as read leaves the list, and comes back when that is undone', async () => {
    const { page, names } = await openedList();
    const [first = ''] = await names();
    await page.keyboard.press('m');
    await page.getByText('Marked as read').waitFor();
    await expect.poll(names, patience).not.toContain(first);
    const read = await openedList(`/?read=read&patientName=${givenNameOf(first)}`);
    await read.rows.first().click();
    await read.page.keyboard.press('Enter');
    await read.page.getByRole('button', { name: 'Undo read' }).click();
    await read.page.getByRole('button', { name: 'Mark as read' }).waitFor();
    await expect.poll(names, patience).toContain(first);
  });

  test('a case is skipped only with a reason, and the next one is opened', async () => {
    const { page } = await openedList();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /Release/ }).waitFor();
    const skipped = new URL(page.url()).pathname;
    await page.keyboard.press('s');
    const skip = page.getByRole('dialog').getByRole('button', { name: 'Skip and take the next' });
    expect(await skip.isDisabled()).toBe(true);
    await page.getByRole('dialog').getByLabel('Reason').fill('needs the neuroradiologist');
    await skip.click();
    await expect.poll(() => new URL(page.url()).pathname, patience).not.toBe(skipped);
    await page.getByRole('button', { name: /Release/ }).waitFor();
  });
});
