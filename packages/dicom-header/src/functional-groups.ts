import type { DataSet } from './data-set.ts';
import type { SequenceKeyword } from './dictionary.ts';

/** The functional groups of a multi-frame object (PS3.3 C.7.6.16): what its frames share, and what each has of its own. */
export type FunctionalGroups = { readonly shared: readonly DataSet[]; readonly perFrame: readonly DataSet[] };

export const functionalGroups = (dataSet: DataSet): FunctionalGroups => ({
  shared: dataSet.items('SharedFunctionalGroupsSequence'),
  perFrame: dataSet.items('PerFrameFunctionalGroupsSequence'),
});

/** The items of one macro, in what the frames share and then in every frame; made one by one, as there may be 20,000. */
export function* itemsOfMacro({ shared, perFrame }: FunctionalGroups, macro: SequenceKeyword): Generator<DataSet> {
  for (const group of shared) yield* group.items(macro);
  for (const frame of perFrame) yield* frame.items(macro);
}
