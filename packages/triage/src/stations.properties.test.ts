import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aStudy } from './testing.ts';
import { namedStudy, series, study } from './testing-arbitraries.ts';
import { judge, seriesUidsOf, wholeRank } from './testing-judging.ts';

const POST_WORDS = ['T1 SAG POST', 'T1 SAG LWS KM', 'T1 SAG C-T POST', 'T1 SAG UPPER POST', 'T1 SAG MED KONTRAST'];

const postStation = fc.tuple(series, fc.constantFrom(...POST_WORDS)).map(([{ header: _, ...shape }, description]) => ({
  ...shape,
  ...{ description, agent: 'Gadovist', slices: 15, thicknessMm: 3, acquiredAt: null, plane: 'sagittal' as const },
}));

/** Where the order holds the head, the topmost station must be longer by it, and which one is topmost may change. */
const ofTheSpineAlone = study.filter(({ description }) => description !== 'MRI BRAIN AND SPINE W');

it('removing a post-contrast station never improves the verdict', () => {
  fc.assert(
    fc.property(
      ofTheSpineAlone,
      fc.array(postStation, { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      (shape, posts, which) => {
        const all = aStudy({ ...shape, series: posts });
        const uids = seriesUidsOf(all);
        const removed = uids[which % uids.length];
        expect(wholeRank(all.filter((record) => record.seriesInstanceUid !== removed))).toBeLessThanOrEqual(
          wholeRank(all),
        );
      },
    ),
  );
});

it('where contrast is proven, one more post-contrast station never worsens the verdict', () => {
  const tops = fc.integer({ min: -700, max: 200 });
  const lengths = fc.integer({ min: 100, max: 700 });
  const proven = namedStudy.filter((shape) => judge(aStudy(shape)).some(({ contrast }) => contrast.is === 'confirmed'));
  fc.assert(
    fc.property(proven, tops, lengths, (shape, topMm, length) => {
      const station = { description: 'T1 SAG POST', agent: 'Gadovist', topMm, bottomMm: topMm - length };
      const more = aStudy({ ...shape, series: [...shape.series, station] });
      expect(wholeRank(more)).toBeGreaterThanOrEqual(wholeRank(aStudy(shape)));
    }),
  );
});
