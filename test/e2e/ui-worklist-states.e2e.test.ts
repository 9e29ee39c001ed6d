import type { StoredEntry } from '@cordwatch/worklist';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { aCase } from './ui/building.ts';
import { morningCases } from './ui/cases.ts';
import { serve } from './ui/served.ts';

const patience = { timeout: 30_000, interval: 50 };
const MANY = 260;

const manyCases = () =>
  Array.from({ length: MANY }, (_, number) =>
    aCase(
      {
        number: 1_000 + number,
        patient: [`P-${number}`, `CASE^${number}`, '19600101', 'M'],
        description: 'MRI WHOLE SPINE',
        readInHours: 1 + number,
        reasons: [['routine', 'Surveillance: read within 72 h', 72]],
        judgement: {},
      },
      Date.now(),
    ),
  );

describe.skipIf(!hasBrowser())('what the worklist looks like when things go otherwise', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const listOf = async (...entries: readonly StoredEntry[]) => {
    const served = await serve(...entries);
    onTestFinished(served.stop);
    const { page } = await browser.open(served.url);
    return { served, page, rows: page.locator('[role=row][aria-selected]') };
  };

  test('an empty list says that it is empty, and fills by itself', async () => {
    const { served, page, rows } = await listOf();
    await page.getByText('The list is empty').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const [first] = morningCases(Date.now());
    if (first) await served.insert(first);
    await expect.poll(() => rows.count(), patience).toBe(1);
  });

  test('when the server dies the list stays, and says that it is stale', async () => {
    const { served, page, rows } = await listOf(...morningCases(Date.now()));
    await rows.first().waitFor();
    const before = await rows.count();
    await served.kill();
    await page.getByRole('alert').waitFor({ timeout: patience.timeout });
    expect(await page.getByRole('alert').textContent()).toContain('newer cases may be missing');
    expect(await page.getByRole('button', { name: /refresh failed/ }).count()).toBe(1);
    expect(await rows.count()).toBe(before);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('a list that never came is an error with a way to try again, not an empty list', async () => {
    const { served, page, rows } = await listOf(...morningCases(Date.now()));
    await rows.first().waitFor();
    await page.route('**/api/v1/worklist*', (route) => route.abort());
    await page.goto(`${served.url}/?tier=emergency`);
    await page.getByText('The worklist could not be loaded').waitFor({ timeout: patience.timeout });
    expect(await page.getByText('The list is empty').count()).toBe(0);
    await page.unroute('**/api/v1/worklist*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => rows.count(), patience).toBe(2);
  });

  test('a long list loads as it is scrolled and draws only what is in sight', async () => {
    const { page, rows } = await listOf(...manyCases());
    await rows.first().waitFor();
    const grid = page.getByRole('grid');
    const last = page.getByRole('link', { name: `CASE, ${MANY - 1}`, exact: true });
    await expect
      .poll(async () => {
        await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        return last.count();
      }, patience)
      .toBe(1);
    expect(await rows.count()).toBeLessThan(60);
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(MANY + 1));
  });
});
