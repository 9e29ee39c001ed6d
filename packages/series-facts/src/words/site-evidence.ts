import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { Description } from '../facts.ts';

/** Who sees an unknown word understood is told whose word it is. */
export const siteEvidence = (seriesUid: string, descriptions: readonly Description[]): readonly Evidence[] =>
  descriptions
    .filter(({ words }) => words.siteWords.length > 0)
    .map(({ keyword, text, words }) =>
      context(
        'words.site',
        `Read with the words ${words.siteWords.join(', ')} of the site's own vocabulary.`,
        evidenceFrom(seriesUid, keyword, text),
      ),
    );
