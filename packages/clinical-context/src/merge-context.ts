import type { ClinicalContext } from './clinical-context.ts';

/** What an import or a form changes: an item of a list replaces the one of its id, anything else replaces what was there. */
export type ContextChanges = Partial<ClinicalContext>;

const replaceBy = <T>(keyOf: (item: T) => string, before: readonly T[], changed: readonly T[] = []): T[] => {
  const items = new Map(before.map((item) => [keyOf(item), item]));
  for (const item of changed) items.set(keyOf(item), item);
  return [...items.values()];
};

const byId = ({ id }: { readonly id: string }): string => id;

/** The same changes applied twice are applied once. Items keep their place; new ones come last. */
export const mergeContext = (context: ClinicalContext, changes: ContextChanges): ClinicalContext => ({
  ...context,
  ...changes,
  treatments: replaceBy(byId, context.treatments, changes.treatments),
  symptoms: replaceBy(byId, context.symptoms, changes.symptoms),
  markers: replaceBy(byId, context.markers, changes.markers),
  response: replaceBy(({ on }) => on, context.response, changes.response),
});

const both = <T>(one: readonly T[] = [], other: readonly T[] = []): T[] => [...one, ...other];

/** Two sets of changes as one, the later saying what both say. */
export const joinChanges = (one: ContextChanges, other: ContextChanges): ContextChanges => ({
  ...one,
  ...other,
  ...(other.treatments && { treatments: both(one.treatments, other.treatments) }),
  ...(other.symptoms && { symptoms: both(one.symptoms, other.symptoms) }),
  ...(other.markers && { markers: both(one.markers, other.markers) }),
  ...(other.response && { response: both(one.response, other.response) }),
});
