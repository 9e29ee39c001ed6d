import { VERTEBRAE, type Vertebra, vertebraeInOrder } from '../vertebra.ts';

const REGIONS: Readonly<Record<string, string>> = { C: 'C', T: 'T', TH: 'T', D: 'T', L: 'L', S: 'S' };

const LEVELS = /(?<![A-Z0-9])(C|TH|T|D|L|S) ?(\d{1,2})(?: ?(?:-|–|\/| TO ) ?(C|TH|T|D|L|S)? ?(\d{1,2}))?(?![A-Z0-9])/g;

const POSITIONS: ReadonlyMap<string, number> = new Map(VERTEBRAE.map((vertebra, position) => [vertebra, position]));

const positionOf = (region: string, number: string): number =>
  POSITIONS.get(`${REGIONS[region]}${Number(number)}`) ?? -1;

const range = (from: number, to: number): readonly Vertebra[] => (from < 0 ? [] : VERTEBRAE.slice(from, to + 1));

/**
 * The vertebrae that the label of a plan names: `SBRT_T7-T9`, `TH8`, `L5-S1`, `T12-L1`. A lone `C1` is as often the
 * first course as the first vertebra, and is not taken.
 */
export const levelsInLabel = (label: string): Vertebra[] => {
  const named = [...label.toUpperCase().replaceAll('_', ' ').matchAll(LEVELS)];
  return vertebraeInOrder(
    named.flatMap(([, region = '', number = '', toRegion = region, toNumber]) => {
      if (toNumber === undefined && region === 'C') return [];
      return range(positionOf(region, number), positionOf(toRegion, toNumber ?? number));
    }),
  );
};
