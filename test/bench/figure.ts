import type { Measured } from './median.ts';

/** What one benchmark found: ours, then what it is measured against, all of one run and in one unit, where less is better. */
export type Figure = {
  readonly title: string;
  readonly unit: string;
  readonly ours: Measured;
  readonly others: readonly Measured[];
  readonly notes: readonly string[];
};

/** A ratio is how many times as fast as the other ours is. */
export const figureText = ({ title, unit, ours, others, notes }: Figure): string =>
  [
    title,
    `  ${valueText(ours, unit)}`,
    ...others.map((other) => `  ${valueText(other, unit)}, ratio ${(other.median / ours.median).toFixed(2)}`),
    ...notes.map((note) => `  ${note}`),
  ].join('\n');

const valueText = ({ name, median }: Measured, unit: string): string => `${name}: ${rounded(median)} ${unit}`;

const rounded = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
