/** One place at which two documents differ; what is absent or an empty list on a side is null there. */
export type Difference = { readonly where: string; readonly before: string | null; readonly after: string | null };

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isListed = (value: unknown): boolean => Array.isArray(value) && !value.some(isNode);

/** Entries of a list are known by their id, so that one entry more is not told as many entries changed. */
const nameOf = (entry: unknown, index: string): string =>
  isNode(entry) && 'id' in entry && typeof entry.id === 'string' ? entry.id : index;

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(', ') : typeof value === 'string' ? value : JSON.stringify(value);

const leavesOf = (value: unknown, where: string): readonly (readonly [where: string, text: string])[] => {
  if (Array.isArray(value) && value.length === 0) return [];
  if (!isNode(value) || isListed(value)) return [[where, textOf(value)]];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [where, inList ? nameOf(inner, key) : key].filter(Boolean).join('.')),
  );
};

/** Every value that is another, in the order of the documents: `policy.coverage.enoughMm` from 560 to 580. */
export const differencesOf = (before: object, after: object): readonly Difference[] => {
  const [old, fresh] = [new Map(leavesOf(before, '')), new Map(leavesOf(after, ''))];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((where) => ({ where, before: old.get(where) ?? null, after: fresh.get(where) ?? null }))
    .filter((one) => one.before !== one.after);
};
