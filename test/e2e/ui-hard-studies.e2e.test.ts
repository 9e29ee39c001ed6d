import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { demoEntries } from './ui/demo-entries.ts';
import { type Served, serve } from './ui/served.ts';

const REVERSED = /named post was acquired before/;
const GAP = /lie between the stations/;
const ACCESSIONS = /under three accessions/;
const MYELOGRAPHY = /CT myelography/;
const ENHANCED = /both phases in one file/;
const TALL = /Tall stature/;
const HARD = [REVERSED, GAP, ACCESSIONS, MYELOGRAPHY, ENHANCED, TALL];

/** Six studies that are judged from their bytes, as a radiologist would see them. */
describe.skipIf(!hasBrowser())('the hardest studies on screen', () => {
  let browser: Browser;
  let served: Served;
  const entries = new Map(HARD.map((title) => [title, demoEntries(title)] as const));
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serve(...[...entries.values()].flat());
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const opened = async (title: RegExp) => {
    const tab = await browser.open(`${served.url}/studies/${entries.get(title)?.[0]?.studyInstanceUid}`);
    const drawing = tab.page.getByRole('group', { name: 'Extent of each series along the spine' });
    await drawing.waitFor();
    const verdict = await tab.page.getByRole('region', { name: 'Verdict' }).textContent();
    const grid = (row: string) =>
      tab.page
        .getByRole('row', { name: new RegExp(`^${row}`) })
        .locator('td')
        .allTextContents();
    return { ...tab, drawing, verdict, grid };
  };

  test('phases that were reversed: the disagreement first, and both sides of it', async () => {
    const { page, verdict } = await opened(REVERSED);
    expect(verdict).toContain('Whole spine with contrast: unknown');
    const details = page.getByRole('region', { name: 'Evidence and series' });
    expect(await details.getByRole('heading', { level: 2 }).first().textContent()).toMatch(/disagrees|Open/);
  });

  test('a gap between stations: how long it is, where, and what it does to the level', async () => {
    const { drawing, verdict, grid } = await opened(GAP);
    expect(verdict).toMatch(/no.*gap of \d+ mm/s);
    expect(await drawing.getByText('gap', { exact: true }).count()).toBeGreaterThan(0);
    expect((await grid('After contrast, judged'))[1]).toContain('in part');
  });

  test('three accessions: one verdict, three studies to go to', async () => {
    const { page } = await opened(ACCESSIONS);
    await page.getByText('3 studies of one day, judged together').waitFor();
    expect(await page.getByRole('region', { name: 'Evidence and series' }).getByRole('link').count()).toBeGreaterThan(
      1,
    );
  });

  test('CT myelography: axial slices are drawn after contrast, over the whole column', async () => {
    const { drawing, verdict, grid } = await opened(MYELOGRAPHY);
    expect(verdict).toContain('Intrathecal');
    const bars = await drawing
      .getByRole('button')
      .evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
    expect(bars.join('\n')).toMatch(/CT axial, Post-contrast/);
    expect(await grid('After contrast, judged')).toEqual(Array.from({ length: 4 }, () => '✓ covered'));
  });

  test('one Enhanced object of both phases: a bar for each, in the lane of its phase', async () => {
    const { drawing, grid } = await opened(ENHANCED);
    expect(await drawing.locator('[data-lane="pre"] [role="button"]').count()).toBeGreaterThan(0);
    expect(await drawing.locator('[data-lane="post"] [role="button"]').count()).toBeGreaterThan(0);
    expect(await grid('After contrast, judged')).toEqual(Array.from({ length: 4 }, () => '✓ covered'));
  });

  test('a tall patient: what is required of this stature, and which level a person must look at', async () => {
    const { page, drawing, verdict, grid } = await opened(TALL);
    expect(verdict).toContain('unknown');
    expect(await drawing.textContent()).toMatch(/required 6\d\d mm/);
    expect((await grid('After contrast, judged'))[3]).toContain('unknown');
    await page
      .getByText(/a person must see where it ends/)
      .first()
      .waitFor();
  });

  test.each(HARD)('%s: axe finds nothing, in dark and light, and it fits a narrow screen', async (title) => {
    const { page, faults } = await opened(title);
    await page.setViewportSize({ width: 1024, height: 768 });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Light colours' }).click();
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    expect(faults).toEqual([]);
  });

  test('every page says which versions it was made under, and leads to the rules', async () => {
    const { page } = await opened(GAP);
    const link = page.getByRole('region', { name: 'Evidence and series' }).getByRole('link', { name: /^cordwatch-/ });
    expect(await link.getAttribute('href')).toMatch(/^\/rules\/cordwatch-/);
  });
});
