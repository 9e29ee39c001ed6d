import type { Offer } from '../intake/offer.ts';
import type { Ledger } from '../store/batch-statements.ts';
import { printable, textTable } from './text-table.ts';

/** `3 offered = 2 stored + 1 duplicate + 0 quarantined` */
export const ledgerText = ({ stored, duplicate, quarantined }: Ledger): string =>
  `${stored + duplicate + quarantined} offered = ${stored} stored + ${duplicate} duplicate + ${quarantined} quarantined`;

/** A line for each object that was put aside. */
export function quarantineText(quarantined: readonly Offer[]): string[] {
  const rows = quarantined.flatMap(({ source, readout }) =>
    readout.kind === 'unreadable' ? [[`  ${readout.reason}`, printable(source)]] : [],
  );
  return rows.length > 0 ? [textTable(rows)] : [];
}
