/** Heights below the tip of the dens as a share of stature, of the upper end plate of the first vertebra of each region. */
const TOP = { C: 0, T: 0.068, L: 0.228, S: 0.325 } as const;
const COUNT = { C: 7, T: 12, L: 5, S: 5 } as const;
const COCCYX = 0.4;
const END = { C: TOP.T, T: TOP.L, L: TOP.S, S: COCCYX } as const;

type Region = keyof typeof TOP;
export type Vertebra = `${Region}${number}`;

/**
 * Where a phantom's vertebra begins, mm along +z with the dens at 0; so `C1` is 0 and all else is below it.
 * Straight dens-coccyx height is 0.40 of stature (Krause), vertebrae of a region are of one height.
 */
export function topOf(vertebra: Vertebra, statureM: number): number {
  const region = regionOf(vertebra);
  const index = Number(vertebra.slice(1)) - 1;
  const share = TOP[region] + ((END[region] - TOP[region]) * index) / COUNT[region];
  return -Math.round(share * statureM * 1000);
}

function regionOf(vertebra: Vertebra): Region {
  const letter = vertebra.charAt(0);
  if (letter === 'C' || letter === 'T' || letter === 'L' || letter === 'S') return letter;
  throw new Error(`Wanted a vertebra such as T7, got ${vertebra}`);
}
