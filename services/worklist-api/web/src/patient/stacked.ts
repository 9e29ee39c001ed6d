/** Something along a line, in shares of its width. */
export type Placed = { readonly from: number; readonly to: number };

/** The row that each item is drawn in, so that none covers another: the first in which there is room for it. */
export const stacked = <Item extends Placed>(items: readonly Item[]): (Item & { readonly row: number })[] => {
  const ends: number[] = [];
  return items
    .toSorted((a, b) => a.from - b.from)
    .map((item) => {
      const free = ends.findIndex((end) => end <= item.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = item.to;
      return { ...item, row };
    });
};
