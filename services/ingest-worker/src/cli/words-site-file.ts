import { readFileSync } from 'node:fs';
import { faultsOfVocabulary, noSiteVocabulary, type SiteVocabulary } from '@cordwatch/series-facts';
import { vocabularySchema } from '@cordwatch/worklist';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

/**
 * A site's vocabulary from a JSON file, as `cordwatch words --site` tries it out.
 * @throws UsageError with every fault of the file at once.
 */
export function siteVocabularyIn(path: string | undefined): SiteVocabulary {
  if (path === undefined) return noSiteVocabulary;
  const parsed = vocabularySchema.safeParse(jsonIn(path));
  if (!parsed.success) throw refusal(path, [z.prettifyError(parsed.error)]);
  const faults = faultsOfVocabulary(parsed.data);
  if (faults.length > 0) throw refusal(path, faults);
  return parsed.data;
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refusal(path, [error instanceof Error ? error.message : String(error)]);
  }
}

const refusal = (path: string, faults: readonly string[]): UsageError =>
  new UsageError([`${path} is no site vocabulary that can be used:`, ...faults].join('\n  '));
