import type { Marker, MarkerKind } from './observed.ts';

/**
 * Units that measure the same thing, and how many of the first one each is. UCUM, case-sensitive.
 * `U`, `[IU]` and `[arb'U]` are what laboratories write for one and the same arbitrary unit of these assays.
 */
type Scale = Readonly<Record<string, number>>;

const MASS: Scale = { 'ng/mL': 1, 'ug/L': 1, 'ng/dL': 0.01, 'pg/mL': 0.001, 'ng/L': 0.001 };
const ARBITRARY: Scale = {
  'U/mL': 1,
  'kU/L': 1,
  '[IU]/mL': 1,
  'k[IU]/L': 1,
  "[arb'U]/mL": 1,
  'U/L': 0.001,
  '[IU]/L': 0.001,
};
const CATALYTIC: Scale = { 'U/L': 1, '[IU]/L': 1, 'ukat/L': 60, 'nkat/L': 0.06 };

/**
 * By the property of the marker's LOINC code: mass (MCnc), arbitrary (ACnc) or catalytic (CCnc) concentration.
 * AFP is reported in both; the two cannot be compared. An `other` marker keeps the unit that it came with.
 */
const SCALES: Readonly<Record<MarkerKind, readonly Scale[]>> = {
  PSA: [MASS],
  'CA 15-3': [ARBITRARY],
  CEA: [MASS],
  'CA 19-9': [ARBITRARY],
  'CA 125': [ARBITRARY],
  thyroglobulin: [MASS],
  AFP: [MASS, ARBITRARY],
  LDH: [CATALYTIC],
  other: [],
};

/** The units that a marker may come in; empty where any will do. */
export const unitsOf = (kind: MarkerKind): readonly string[] => [...new Set(SCALES[kind].flatMap(Object.keys))];

/** A value and a unit in which it can be compared with others of the same kind and `unit`, whatever they were sent in. */
export const comparableValue = ({ kind, value, unit }: Pick<Marker, 'kind' | 'value' | 'unit'>) => {
  const scale = SCALES[kind].find((each) => Object.hasOwn(each, unit));
  const [common = unit] = Object.keys(scale ?? {});
  return { value: value * (scale?.[unit] ?? 1), unit: common };
};
