import { faultsOfVocabulary, noSiteVocabulary, type SiteVocabulary } from '@cordwatch/series-facts';
import { vocabularySchema } from '@cordwatch/worklist';
import { z } from 'zod';
import { jsonIn, unusable } from './json-file.ts';

/**
 * A site's vocabulary from a JSON file, as `cordwatch words --site` tries it out.
 * @throws UsageError with every fault of the file at once.
 */
export function siteVocabularyIn(path: string | undefined): SiteVocabulary {
  if (path === undefined) return noSiteVocabulary;
  const file = { path, is: 'site vocabulary' };
  const parsed = vocabularySchema.safeParse(jsonIn(file));
  if (!parsed.success) throw unusable(file, [z.prettifyError(parsed.error)]);
  const faults = faultsOfVocabulary(parsed.data);
  if (faults.length > 0) throw unusable(file, faults);
  return parsed.data;
}
