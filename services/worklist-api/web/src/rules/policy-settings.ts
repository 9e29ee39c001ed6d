import { ruleSetSchema } from '@cordwatch/worklist';
import type { RuleSet } from '../api/rules-api.ts';

type Coverage = RuleSet['policy']['coverage'];
type KeysOf<Value> = { [Key in keyof Coverage]: Coverage[Key] extends Value ? Key : never }[keyof Coverage];
export type NumberKey = KeysOf<number>;
export type SwitchKey = KeysOf<boolean>;

/** What each number of the policy means to who sets it. */
export const NUMBER_SETTINGS: readonly (readonly [key: NumberKey, label: string])[] = [
  ['enoughOfStature', 'Enough, as share of stature'],
  ['leastOfStature', 'Too short below, as share of stature'],
  ['enoughMm', 'Enough without a stature, mm'],
  ['leastMm', 'Too short below without a stature, mm'],
  ['headOfStature', 'More where the head is in the field, as share of stature'],
  ['headMm', 'More where the head is in the field, mm'],
  ['widestGapMm', 'Widest gap that is none, mm'],
  ['fewestSlices', 'Fewest slices of a stack'],
  ['leastWidthMm', 'Least width of a stack, mm'],
];

export const SWITCH_SETTINGS: readonly (readonly [key: SwitchKey, label: string])[] = [
  ['acceptLabelledStations', 'Accept stations of several frames of reference by their labels'],
  ['acceptWholeBody', 'Accept whole-body examinations as spine examinations'],
];

const { coverage, contrast } = ruleSetSchema.shape.policy.shape;

const rangeWords = ({ minValue, maxValue }: { readonly minValue: number | null; readonly maxValue: number | null }) =>
  `${minValue} to ${maxValue}`;

/** The bounds of the schema in words; outside of them a setting is a typing error or a danger. */
export const boundsWords = (key: NumberKey): string => rangeWords(coverage.shape[key]);
export const intrathecalBoundsWords = rangeWords(contrast.shape.intrathecalMostMl);
