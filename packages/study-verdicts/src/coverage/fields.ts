import type { Policy } from '../policy.ts';
import type { SessionSeries } from '../session.ts';
import { type Doubt, type Field, fieldOf } from './field.ts';
import { ownDoubt } from './own-doubt.ts';
import { unmovedTable } from './unmoved-table.ts';

export type Fields = { readonly certain: readonly Field[]; readonly doubtful: readonly Doubt[] };

/** Sorts readable series into fields that count and doubts that do not. */
export const fieldsOf = (readable: readonly SessionSeries[], policy: Policy): Fields => {
  const certain: Field[] = [];
  const doubtful: Doubt[] = [];
  for (const series of readable) {
    const reason = ownDoubt(series, policy) ?? unmovedTable(series, readable);
    const field = fieldOf(series);
    if (reason) doubtful.push(reason);
    else if (field) certain.push(field);
  }
  return { certain, doubtful };
};
