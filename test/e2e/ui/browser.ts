import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Whether the tests in a browser can run here; under `CI=true` they must. */
export const hasBrowser = (): boolean => existsSync(CHROMIUM) || process.env.CI === 'true';

export interface Browser {
  /** A tab whose preferences are its own; `faults` holds what went wrong in it. */
  readonly open: (url: string, preferences?: Readonly<Record<string, string>>) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

interface Tab {
  readonly page: Page;
  /** Errors thrown, messages of the security policy, requests to other machines. */
  readonly faults: string[];
}

const watch = (page: Page, origin: string): string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(`asked another machine: ${request.url()}`);
  });
  return faults;
};

const openTab = async (
  context: BrowserContext,
  url: string,
  preferences: Readonly<Record<string, string>>,
): Promise<Tab> => {
  const page = await context.newPage();
  await page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept))
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }, preferences);
  const faults = watch(page, new URL(url).origin);
  await page.goto(url);
  return { page, faults };
};

export const startBrowser = async (): Promise<Browser> => {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...sandbox, ...QUIET] });
  return {
    open: async (url, preferences = {}) =>
      openTab(await browser.newContext({ viewport: { width: 1440, height: 900 } }), url, preferences),
    close: async () => {
      await browser.close();
    },
  };
};

/** What axe finds against WCAG 2.2 AA, each with its first place. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(
    ({ id, nodes }) => `${id} x${nodes.length} at ${nodes[0]?.target}: ${nodes[0]?.failureSummary}`,
  );
};
