/** PatientSize is metres (PS3.3 C.7.2.2); three digits are centimetres typed where metres belong. */
const METRES = [0.3, 2.5] as const;
const CENTIMETRES = [30, 250] as const;
/** Shorter than this a grown person is rarer than a mistyped field: inches, or a child's height. */
const SHORTEST_ADULT_M = 1.3;
const ADULT_YEARS = 18;

export type Stature = { readonly statureM: number | null; readonly statureProblem: string | null };

const inMetres = (size: number): number | null => {
  if (size >= METRES[0] && size <= METRES[1]) return size;
  return isInCentimetres(size) ? size / 100 : null;
};

/** Bounds well outside the growth charts of either sex: 0.4 to 0.65 m at birth, then by the year up to an adult's. */
const childBoundsM = (ageYears: number): readonly [number, number] =>
  ageYears < 1
    ? [0.35, 0.95]
    : [Math.min(SHORTEST_ADULT_M, 0.55 + 0.055 * ageYears), Math.min(METRES[1], 0.95 + 0.085 * ageYears)];

/** Typed in centimetres where the standard asks for metres. */
export const isInCentimetres = (size: number): boolean => size >= CENTIMETRES[0] && size <= CENTIMETRES[1];

/** A stature that can be used, or why there is none. `0` is a field left empty. */
export const statureOf = (size: number | null, ageYears: number | null): Stature => {
  if (size === null || size === 0) return { statureM: null, statureProblem: null };
  const metres = inMetres(size);
  if (metres === null) return { statureM: null, statureProblem: 'PatientSize is not a height' };
  if (ageYears === null || ageYears >= ADULT_YEARS)
    return metres < SHORTEST_ADULT_M
      ? { statureM: null, statureProblem: 'PatientSize is too small for an adult' }
      : { statureM: metres, statureProblem: null };
  const [least, most] = childBoundsM(ageYears);
  if (metres < least || metres > most)
    return { statureM: null, statureProblem: 'PatientSize does not fit the age of the child' };
  return { statureM: metres, statureProblem: null };
};

const OLDEST_YEARS = 125;
const AGE = /^(\d{3})([DWMY])$/u;
const YEARS_IN: Readonly<Record<string, number>> = { D: 1 / 365.25, W: 7 / 365.25, M: 1 / 12, Y: 1 };

/** Null for what is no age of a person. */
export const ageOfString = (age: string | null): number | null => {
  const [, count, unit] = AGE.exec(age?.trim() ?? '') ?? [];
  const years = unit === undefined ? undefined : YEARS_IN[unit];
  if (years === undefined) return null;
  const ageYears = Number(count) * years;
  return ageYears <= OLDEST_YEARS ? ageYears : null;
};

/** Whole years between two DICOM DA values. */
const yearsBetween = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(4) < from.slice(4) ? years - 1 : years;
};

/** Age at the study, from PatientAge or the two dates; null when neither is plausible. */
export const ageYearsOf = (of: {
  readonly age: string | null;
  readonly birthDate: string | null;
  readonly date: string | null;
}): number | null => {
  const stated = ageOfString(of.age);
  if (stated !== null) return stated;
  if (!of.birthDate || !of.date || !/^\d{8}$/u.test(of.birthDate) || !/^\d{8}$/u.test(of.date)) return null;
  const years = yearsBetween(of.birthDate, of.date);
  return years >= 0 && years <= OLDEST_YEARS ? years : null;
};
