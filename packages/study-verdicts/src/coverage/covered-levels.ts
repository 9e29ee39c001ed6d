import type { IntervalMm, Level } from '@cordwatch/series-facts';
import type { LevelCovers } from '../judged.ts';
import type { Session } from '../session.ts';
import { labelsOf } from './labels.ts';
import type { Measured } from './length.ts';
import { allLevels, coversByName, coversByPlace } from './level-covers.ts';
import type { Ruling } from './rulings.ts';

const namedLevels = (ruling: Ruling, { unions, requirement }: Measured, session: Session): readonly Level[] => {
  const labels =
    ruling.labels ??
    labelsOf(
      session,
      unions.flatMap((union) => union.fields),
      requirement.leastMm,
    );
  return labels.named;
};

/** Names that leave something out say what is there; names for everything say nothing of a field that is too short for it. */
const byName = (ruling: Ruling, measured: Measured, session: Session): LevelCovers => {
  const named = namedLevels(ruling, measured, session);
  if (measured.finding === 'enough') return coversByName(named, 'unknown');
  const isPart = named.length > 0 && named.length < 4;
  return isPart ? coversByName(named, ruling.is === 'refuted' ? 'missing' : 'unknown') : allLevels('unknown');
};

/** Where the whole column lies in the frame of the fields, as far as it is known. */
const columnPlace = ({ unions, best, finding }: Measured, reference: IntervalMm | null): IntervalMm | null => {
  if (unions.length > 1) return null;
  return reference ?? (finding === 'gap' ? best.outer : null);
};

/** What is true of each level under a ruling. `reference` is the interval that the whole column fills, where it is known. */
export const coveredLevels = (
  ruling: Ruling,
  measured: Measured,
  session: Session,
  reference: IntervalMm | null,
): LevelCovers => {
  if (ruling.is === 'confirmed') return allLevels('covered');
  if (ruling.labels?.say === 'torso') return { ...allLevels('covered'), C: 'missing' };
  if (measured.finding === 'person') return { ...allLevels('covered'), S: 'unknown' };
  const place = columnPlace(measured, reference);
  return place ? coversByPlace(place, measured.best.intervalsMm) : byName(ruling, measured, session);
};
