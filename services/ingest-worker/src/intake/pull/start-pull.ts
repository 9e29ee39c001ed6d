import { setTimeout as sleep } from 'node:timers/promises';
import type { PullOptions } from './pull-round.ts';
import { pullRound } from './pull-round.ts';
import type { PacsSource, PullSettings } from './pull-settings.ts';

export type StartPullOptions = Omit<PullOptions, 'settings'> & { readonly settings: PullSettings };

/** How often it is looked whose turn it is. */
const checkMs = 1_000;

/** Pulls from every PACS that is configured, each by itself. Ends with `signal`. */
export async function pullUntil({ settings: { sources, ...settings }, ...options }: StartPullOptions): Promise<void> {
  await Promise.all(sources.map((pacs) => pullFrom(pacs, { ...options, settings })));
}

async function pullFrom(pacs: PacsSource, options: PullOptions): Promise<void> {
  const { logger, settings, signal } = options;
  let isTold = false;
  while (!signal.aborted) {
    try {
      await pullRound(pacs, options);
      isTold = false;
    } catch (error) {
      if (!isTold) logger.warn({ error, source: pacs.name }, 'what a PACS has could not be stored; it is pulled again');
      isTold = true;
    }
    await sleep(Math.min(checkMs, settings.everySeconds * 1_000), undefined, { signal }).catch(() => undefined);
  }
}
