import type { Vector3 } from './header-record.ts';

type Numbers = readonly (number | null)[];

/** Exactly three numbers, or null: a vector with a hole in it points nowhere. */
export const asVector = (values: Numbers): Vector3 | null => {
  const [x = null, y = null, z = null] = values;
  return values.length === 3 && x !== null && y !== null && z !== null ? [x, y, z] : null;
};

/** Exactly two numbers, or null. */
export const asPair = (values: Numbers): readonly [number, number] | null => {
  const [first = null, second = null] = values;
  return values.length === 2 && first !== null && second !== null ? [first, second] : null;
};

const NEGLIGIBLE = 1e-12;

/** A vector of direction cosines. What is left of a rounding is 0: some archives tell it so, and the image is the same. */
export const asDirection = (values: Numbers): Vector3 | null =>
  asVector(values.map((value) => (value !== null && Math.abs(value) < NEGLIGIBLE ? 0 : value)));
