import { expect, test } from 'vitest';
import { aCoverage, aPage, aSeries } from '../drawing/testing.ts';
import type { Coverage } from '../words/terms.ts';
import { evidenceRows } from './evidence-rows.ts';

type Because = Coverage['because'];

const evidence = (speaks: 'for' | 'against' | 'context', says: string, seriesUid: string | null = null) => ({
  speaks,
  says,
  rule: 'a-rule',
  from: [{ seriesUid, keyword: 'ImageType', value: 'ORIGINAL' }],
});

test('what speaks against stands first, context last', () => {
  const because: Because = [evidence('context', 'a'), evidence('for', 'b'), evidence('against', 'c')];
  const page = aPage({
    coverage: aCoverage({ because }),
    wholeSpineWithContrast: aCoverage({ because }),
    contrast: { is: 'confirmed', route: 'iv', because },
  });
  expect(evidenceRows(page).map(({ says }) => says)).toEqual(['c', 'b', 'a']);
});

test('evidence that several verdicts rest on stands once, and names them all', () => {
  const shared = aCoverage({ because: [evidence('for', 'shared')] });
  const page = aPage({ coverage: shared, wholeSpineWithContrast: shared });
  expect(evidenceRows(page)[0]?.questions).toEqual(['Whole spine with contrast', 'Whole spine']);
});

test('a series is called by its number and description, never by a bare UID', () => {
  const because: Because = [evidence('for', 'a', '1.5'), evidence('for', 'b', '1.6'), evidence('for', 'c')];
  const page = aPage({
    series: [aSeries({ seriesInstanceUid: '1.5', seriesNumber: 4, seriesDescription: 'T1' })],
    contrast: { is: 'confirmed', route: 'iv', because },
  });
  const named = evidenceRows(page).filter(({ questions }) => questions.includes('Contrast'));
  expect(named.map(({ sources }) => sources[0]?.series)).toEqual(['#4 T1', 'series not listed', 'study']);
});
