import type { DataSet } from './data-set.ts';
import type { SequenceKeyword } from './dictionary.ts';

/** The functional groups of a multi-frame object (PS3.3 C.7.6.16): what its frames share, and what each has of its own. */
export type FunctionalGroups = { readonly shared: readonly DataSet[]; readonly perFrame: readonly DataSet[] };

export const functionalGroups = (dataSet: DataSet): FunctionalGroups => ({
  shared: dataSet.items('SharedFunctionalGroupsSequence'),
  perFrame: dataSet.items('PerFrameFunctionalGroupsSequence'),
});

/** The items of one macro, in what the frames share and in every frame. */
export const itemsOfMacro = ({ shared, perFrame }: FunctionalGroups, macro: SequenceKeyword): DataSet[] =>
  [...shared, ...perFrame].flatMap((group) => group.items(macro));
