/** Of any number of values: a spread of them would overflow the stack of calls. Null of none. */
const pick = (values: readonly number[], better: (a: number, b: number) => boolean): number | null =>
  values.reduce<number | null>((best, value) => (best === null || better(value, best) ? value : best), null);

export const greatest = (values: readonly number[]): number | null => pick(values, (a, b) => a > b);
export const least = (values: readonly number[]): number | null => pick(values, (a, b) => a < b);
