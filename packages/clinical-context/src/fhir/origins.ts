import type { ClinicalContext } from '../clinical-context.ts';
import type { Fault, Path } from '../faults/fault.ts';
import type { ContextChanges } from '../merge-context.ts';
import { type Issue, issueAt } from './operation-outcome.ts';
import type { PlacedFound } from './read-entry.ts';
import type { Found, Refuse } from './reading.ts';

type Origin = { readonly at: Path; readonly elements: Found['elements'] };

/** Which resource said which item, so that a fault of the item is named at the resource's element. */
export type Origins = ReadonlyMap<string, Origin>;

const keyOf = (field: string, item: unknown): string => {
  if (typeof item !== 'object' || item === null) return field;
  const named = 'id' in item ? item.id : 'on' in item ? item.on : '';
  return `${field}/${named}`;
};

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** One key for each item of a list, one for each field that is no list. */
const keysOf = (changes: ContextChanges): string[] =>
  Object.entries(changes).flatMap(([field, value]) => itemsOf(value).map((item) => keyOf(field, item)));

/** A review may be asked for twice; anything else that is said twice leaves open which of the two is meant. */
export const originsOf = (found: readonly PlacedFound[], refuse: Refuse): Origins => {
  const origins = new Map<string, PlacedFound>();
  for (const each of found)
    for (const key of keysOf(each.changes)) {
      if (origins.has(key) && !each.changes.multidisciplinaryReview)
        refuse(each.at, 'duplicate', 'Another entry says this already.');
      origins.set(key, each);
    }
  return origins;
};

const originOf = (origins: Origins, context: ClinicalContext, [field = '', index]: Path): Origin | undefined => {
  const value = Object.entries(context).find(([name]) => name === field)?.[1];
  return origins.get(keyOf(String(field), Array.isArray(value) ? value[Number(index)] : value));
};

/** A fault with no origin is of what was known before, and is named as a whole. */
export const issueOf = (fault: Fault, context: ClinicalContext, origins: Origins): Issue => {
  const origin = originOf(origins, context, fault.path);
  const element = origin?.elements[String(fault.path.at(-1))] ?? [];
  return issueAt([...(origin?.at ?? []), ...element], 'business-rule', fault.says);
};
