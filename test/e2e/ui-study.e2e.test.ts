import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { uidOf } from './ui/building.ts';
import { morningCases } from './ui/cases.ts';
import { type Served, serve } from './ui/served.ts';

const patience = { timeout: 20_000, interval: 50 };
const [LUMBAR_ONLY, GAP, REVERSED, NO_POSITIONS] = [uidOf(2), uidOf(3), uidOf(4), uidOf(15)];

describe.skipIf(!hasBrowser())('the study page in a browser', () => {
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

  const opened = async (uid: string, preferences = {}) => {
    const tab = await browser.open(`${served.url}/studies/${uid}`, preferences);
    await tab.page.getByRole('region', { name: 'Verdict' }).waitFor();
    const drawing = tab.page.getByRole('group', { name: 'Extent of each series along the spine' });
    await drawing.waitFor();
    return { ...tab, drawing, inspector: tab.page.getByRole('region', { name: 'Series in question' }) };
  };

  test('the verdict is a sentence, and each bar tells its series in words', async () => {
    const { page, drawing, faults } = await opened(LUMBAR_ONLY);
    expect(await page.getByRole('region', { name: 'Verdict' }).textContent()).toContain(
      'Whole spine with contrast: no',
    );
    const bars = await drawing
      .getByRole('button')
      .evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
    expect(bars).toContain('#6 T1 SAG FS GD LSPINE, T1 fs sagittal, Post-contrast, −230 to −520 mm');
    expect(bars).toContain('#2 LOC 3 PLANE, localizer, not counted, Unknown phase, 120 to −330 mm');
    expect(await drawing.textContent()).toContain('≈ 370 mm');
    expect(await drawing.textContent()).toContain('required 571 mm');
    expect(await drawing.textContent()).toContain('approximate levels');
    expect(faults).toEqual([]);
  });

  test.each([
    [LUMBAR_ONLY, 'dark'],
    [LUMBAR_ONLY, 'light'],
    [REVERSED, 'dark'],
    [REVERSED, 'light'],
    [uidOf(10), 'dark'],
    [NO_POSITIONS, 'light'],
  ])('study %s meets WCAG 2.2 AA in %s', async (uid, scheme) => {
    const { page } = await opened(uid, { 'cordwatch.colour-scheme': scheme });
    expect(await violationsOf(page)).toEqual([]);
  });

  test('a gap is hatched and told in millimetres', async () => {
    const { drawing } = await opened(GAP);
    expect(await drawing.getByText('94 mm', { exact: true }).count()).toBe(2);
  });

  test('a bar reached by keyboard tells its evidence, and stays when pinned', async () => {
    const { page, drawing, inspector } = await opened(GAP);
    await drawing.getByRole('button', { name: /T1 SAG GD LOWER/ }).focus();
    await expect.poll(() => inspector.textContent(), patience).toContain('2 slices missing');
    expect(await inspector.textContent()).toContain('ImageType ORIGINAL');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Back to the worklist' }).focus();
    expect(await inspector.textContent()).toContain('T1 SAG GD LOWER');
  });

  test('a series pointed at in the table lights its bar', async () => {
    const { page, drawing } = await opened(GAP);
    await page.getByRole('table', { name: 'Series' }).getByText('T2 SAG UPPER').hover();
    const bar = drawing.getByRole('button', { name: /T2 SAG UPPER/ });
    await expect.poll(() => bar.getAttribute('aria-pressed'), patience).toBe('true');
  });

  test('what disagrees stands before all other evidence', async () => {
    const { page } = await opened(REVERSED);
    const [first] = await page
      .getByRole('region', { name: 'Evidence and series' })
      .getByRole('heading', { level: 2 })
      .allTextContents();
    expect(first).toBe('The evidence disagrees');
    expect(await page.getByText('was acquired 14 min before the bolus started').count()).toBeGreaterThan(1);
  });

  test('evidence sorts by any column and says so', async () => {
    const { page } = await opened(LUMBAR_ONLY);
    const table = page.getByRole('table', { name: 'Evidence' });
    const rules = () => table.locator('td:last-child').allTextContents();
    await table.getByRole('button', { name: 'Rule' }).click();
    expect(await table.getByRole('columnheader', { name: 'Rule' }).getAttribute('aria-sort')).toMatch(
      /ascending|descending/,
    );
    const sorted = (await rules()).filter((text) => text.includes('-'));
    expect([sorted, sorted.toReversed()]).toContainEqual(sorted.toSorted());
  });

  test('three frames of reference have three axes, and the drawing says that they do not compare', async () => {
    const { page, drawing } = await opened(uidOf(10));
    expect(await drawing.getByText('mm', { exact: true }).count()).toBe(3);
    expect(await page.getByText('3 frames of reference').count()).toBe(1);
    expect(await page.getByText('3 studies of one day').count()).toBe(1);
  });

  test('a series without positions is named beside the drawing', async () => {
    const { page } = await opened(NO_POSITIONS);
    expect(await page.getByText('Not drawn, without usable positions: #2 WHOLE SPINE SCANNED FILM.').count()).toBe(1);
  });

  test.each([
    [1440, 900],
    [1920, 1080],
  ])('at %d by %d nothing runs off the page', async (width, height) => {
    const { page } = await opened(REVERSED);
    await page.setViewportSize({ width, height });
    const overflow = () => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await overflow()).toBe(0);
    expect(await page.getByRole('region', { name: 'Series in question' }).isVisible()).toBe(true);
  });

  test('an unknown study is said to be unknown', async () => {
    const { page } = await browser.open(`${served.url}/studies/1.2.3.4`);
    await page.getByText('This study is not on the worklist').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('opening A and then B shows B, even when A answers last', async () => {
    const { page } = await browser.open(served.url);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(`**/api/v1/studies/${GAP}`, async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('link', { name: 'MARTÍNEZ, LUCÍA' }).click();
    await page.getByRole('status', { name: 'Loading the study' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'OKAFOR, CHINEDU' }).click();
    await page.getByRole('heading', { name: 'OKAFOR, CHINEDU' }).waitFor();
    release();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('OKAFOR, CHINEDU');
    expect(await page.getByText('MARTÍNEZ').count()).toBe(0);
  });

  test('going from A to B of one session shows B, even when A is being asked for and answers last', async () => {
    const { page } = await opened(uidOf(10));
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(`**/api/v1/studies/${uidOf(10)}`, async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    const asked = page.waitForRequest(`**/api/v1/studies/${uidOf(10)}`);
    await page.keyboard.press('r');
    await asked;
    await page.getByRole('link', { name: /THORACIC/ }).click();
    const facts = page.locator('main header');
    await expect.poll(() => facts.textContent(), patience).toContain('MRI THORACIC SPINE');
    release();
    await page.waitForLoadState('networkidle');
    expect(await facts.textContent()).toContain('MRI THORACIC SPINE');
    expect(await facts.textContent()).not.toContain('MRI CERVICAL SPINE');
  });
});
