import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { aCase, uidOf } from './ui/building.ts';
import { morningCases } from './ui/cases.ts';
import { type Served, serve } from './ui/served.ts';

const patience = { timeout: 20_000, interval: 50 };
const EMERGENCY = ['weakness', 'New leg weakness: within 1 h', 1] as const;

const emergency = (number: number, family: string) =>
  aCase(
    {
      number,
      tier: 'emergency',
      patient: [`P-${number}`, `${family}^NEW`, '19500101', 'F'],
      description: 'MRI WHOLE SPINE STAT',
      readInHours: 0.5 - number / 1_000,
      reasons: [EMERGENCY],
      judgement: {},
    },
    Date.now(),
  );

describe.skipIf(!hasBrowser())('the worklist in a browser', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serve(...morningCases(Date.now()));
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const opened = async (path = '/', preferences = {}) => {
    const tab = await browser.open(served.url + path, preferences);
    const { page } = tab;
    const selected = page.locator('[role=row][aria-selected=true]');
    return { ...tab, selected, rows: page.locator('[role=row][aria-selected]') };
  };

  test('cases stand in reading order: emergencies first, then whatever is to be read first', async () => {
    const { page, rows, faults } = await opened();
    await rows.first().waitFor();
    const names = await rows.locator('a').allTextContents();
    expect(names.slice(0, 4)).toEqual(['HARTLEY, RUTH', 'ABDULLAH, YUSUF', 'OKAFOR, CHINEDU', 'NGUYEN, THI MAI']);
    await expect.poll(() => rows.nth(2).textContent(), patience).toContain('overdue 3 h');
    expect(await page.getByRole('status').first().textContent()).toBe('21 cases');
    expect(faults).toEqual([]);
  });

  test.each(['dark', 'light'])('it meets WCAG 2.2 AA in %s', async (scheme) => {
    const { page, rows } = await opened('/', { 'cordwatch.colour-scheme': scheme });
    await rows.first().waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(scheme);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('it can be walked by keys alone, and comes back to where it was left', async () => {
    const { page, selected, rows } = await opened();
    await rows.first().waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    await expect.poll(() => selected.locator('a').textContent(), patience).toBe('OKAFOR, CHINEDU');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'OKAFOR, CHINEDU' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => selected.locator('a').textContent(), patience).toBe('OKAFOR, CHINEDU');
  });

  test('keys typed into the filter are text, and Escape leaves it', async () => {
    const { page, selected, rows } = await opened();
    await rows.first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('jn');
    expect(await page.getByLabel('Patient name').inputValue()).toBe('jn');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').count()).toBe(0);
    expect(page.url()).not.toContain('/studies/');
    expect(await selected.count()).toBeLessThan(2);
  });

  test('keys that are switched off do nothing', async () => {
    const { page, selected, rows } = await opened('/', { 'cordwatch.keys-on': 'false' });
    await rows.first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    expect(await selected.locator('a').textContent()).toBe('HARTLEY, RUTH');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('the address is the filter, both ways', async () => {
    const { page, rows } = await opened('/?tier=emergency');
    await expect.poll(() => rows.count(), patience).toBe(2);
    await page.getByLabel('Patient name').fill('hart');
    await expect.poll(() => new URL(page.url()).search, patience).toBe('?patientName=hart&tier=emergency');
    await expect.poll(() => rows.count(), patience).toBe(1);
    await page.getByLabel('Patient name').fill('nobody');
    await page.getByText('No case matches this filter').waitFor();
    await page.getByRole('button', { name: 'Show all cases' }).click();
    await expect.poll(() => rows.count(), patience).toBeGreaterThan(2);
  });

  test('a case is claimed, shown as claimed, and released, with one key', async () => {
    const { page, selected, rows } = await opened('/?mrn=P-50214');
    await rows.first().waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => selected.textContent(), patience).toContain('min left');
    await page.keyboard.press('c');
    await expect.poll(() => selected.getByRole('button', { name: /Claim/ }).count(), patience).toBe(1);
  });

  test('taking the next case claims it and opens it', async () => {
    const { page, rows } = await opened();
    await rows.first().waitFor();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /Release/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/studies/${uidOf(8)}`);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Claim', exact: true }).waitFor();
  });

  test('an arrival is told quietly: it takes no focus and moves no selection', async () => {
    const { page, selected, rows } = await opened();
    await rows.first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const before = await selected.locator('a').textContent();
    await page.getByLabel('Accession').focus();
    await served.insert(emergency(60, 'ARRIVAL'));
    await page.getByText('Emergency case arrived').waitFor({ timeout: patience.timeout });
    expect(await selected.locator('a').textContent()).toBe(before);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Accession');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('an arrival above the first case leaves the highlight on that case', async () => {
    const { page, selected, rows } = await opened();
    await rows.first().waitFor();
    const before = await selected.locator('a').textContent();
    await served.insert(emergency(62, 'FIRST'));
    await page.getByRole('link', { name: 'FIRST, NEW' }).waitFor({ timeout: patience.timeout });
    expect(await selected.locator('a').textContent()).toBe(before);
  });

  test('a muted arrival is listed and not told', async () => {
    const { page, rows } = await opened('/', { 'cordwatch.arrivals-muted': 'true' });
    await rows.first().waitFor();
    await served.insert(emergency(61, 'SILENT'));
    await page.getByText('SILENT, NEW').waitFor({ timeout: patience.timeout });
    expect(await page.getByText('Emergency case arrived').count()).toBe(0);
  });
});
