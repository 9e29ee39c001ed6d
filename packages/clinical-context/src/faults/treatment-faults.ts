import type { Radiotherapy } from '../treatment.ts';
import type { IsoDate } from '../values.ts';
import type { Fault, FaultRule, Path } from './fault.ts';

/** Far above any course that is given, so that what is above was written in another unit. */
const HIGHEST_DOSE_GY = 100;
const MOST_FRACTIONS = 60;

type PlacedCourse = { readonly at: number; readonly course: Radiotherapy };

const coursesOf = (treatments: Parameters<FaultRule>[0]['treatments']): PlacedCourse[] =>
  treatments.flatMap((treatment, at) => (treatment.kind === 'surgery' ? [] : [{ at, course: treatment }]));

const faultOfDose = (path: Path, doseGy: number | null): Fault[] => {
  if (doseGy === null || (doseGy > 0 && doseGy <= HIGHEST_DOSE_GY)) return [];
  return [{ path, says: `${doseGy} Gy is no dose of a course: more than 0 and at most ${HIGHEST_DOSE_GY} Gy.` }];
};

const faultOfFractions = (path: Path, fractions: number | null): Fault[] => {
  if (fractions === null || (Number.isInteger(fractions) && fractions >= 1 && fractions <= MOST_FRACTIONS)) return [];
  return [{ path, says: `${fractions} is no number of fractions: a whole number from 1 to ${MOST_FRACTIONS}.` }];
};

const faultOfEnd = (path: Path, { startDate, endDate }: Radiotherapy): Fault[] =>
  endDate !== null && endDate < startDate
    ? [{ path, says: `The end, ${endDate}, is before the start, ${startDate}.` }]
    : [];

export const courseFaults: FaultRule = ({ treatments }) =>
  coursesOf(treatments).flatMap(({ at, course }) => [
    ...faultOfEnd(['treatments', at, 'endDate'], course),
    ...faultOfDose(['treatments', at, 'doseGy'], course.doseGy),
    ...faultOfFractions(['treatments', at, 'fractions'], course.fractions),
  ]);

const lastDayOf = (course: Radiotherapy, today: IsoDate): IsoDate => course.endDate ?? today;

/** Courses that share a level and a day; a course under way lasts until today. No level recorded is no level shared. */
const overlap = (one: Radiotherapy, other: Radiotherapy, today: IsoDate): boolean =>
  one.startDate <= lastDayOf(other, today) &&
  other.startDate <= lastDayOf(one, today) &&
  one.levels.some((level) => other.levels.includes(level));

export const overlapFaults: FaultRule = ({ treatments }, { today }) =>
  coursesOf(treatments).flatMap(({ at, course }, position, courses) =>
    courses
      .slice(0, position)
      .filter(({ course: earlier }) => overlap(earlier, course, today))
      .map(({ course: earlier }) => ({
        path: ['treatments', at, 'startDate'],
        says: `This course overlaps the one that started on ${earlier.startDate} at ${sharedLevels(earlier, course)}.`,
      })),
  );

const sharedLevels = (one: Radiotherapy, other: Radiotherapy): string =>
  one.levels.filter((level) => other.levels.includes(level)).join(', ');

/** One operation recorded twice would count as two. */
export const repeatedSurgeryFaults: FaultRule = ({ treatments }) =>
  treatments.flatMap((treatment, at) =>
    treatment.kind === 'surgery' &&
    treatments
      .slice(0, at)
      .some(
        (earlier) =>
          earlier.kind === 'surgery' &&
          earlier.date === treatment.date &&
          earlier.procedure === treatment.procedure &&
          earlier.levels.join() === treatment.levels.join(),
      )
      ? [{ path: ['treatments', at, 'date'], says: `This operation of ${treatment.date} is recorded already.` }]
      : [],
  );
