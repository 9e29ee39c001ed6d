import { createHash } from 'node:crypto';
import type { HeldBytes, Offer } from '../intake/offer.ts';
import { storableText } from './storable-json.ts';

type QuarantineRow = ReturnType<typeof quarantineRow>;

/** What is put aside of a batch, as `take_in` reads it: the same object offered twice is one row, seen twice. Sorted. */
export function quarantineRows(offers: readonly Offer[], via: string): QuarantineRow[] {
  const rows = new Map<string, QuarantineRow>();
  for (const offer of offers) {
    if (offer.readout.kind !== 'unreadable') continue;
    const row = quarantineRow(offer, offer.readout, via);
    const times = (rows.get(row.fingerprint)?.times ?? 0) + 1;
    rows.set(row.fingerprint, { ...row, times });
  }
  return [...rows.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

type Unreadable = Extract<Offer['readout'], { kind: 'unreadable' }>;

const quarantineRow = ({ sender, source, sizeBytes, held }: Offer, { reason, uids }: Unreadable, via: string) => ({
  sender: storableText(sender),
  reason,
  source: storableText(source),
  sizeBytes,
  fingerprint: fingerprintOf([via, sender, reason, sizeBytes], held?.bytes ?? Buffer.from(source)),
  times: 1,
  study: uids?.studyInstanceUid ?? null,
  series: uids?.seriesInstanceUid ?? null,
  sop: uids?.sopInstanceUid ?? null,
  ...heldColumns(held),
});

const heldColumns = (held: HeldBytes | null) => ({
  held: held === null ? null : Buffer.from(held.bytes).toString('base64'),
  whole: held?.whole ?? false,
});

/** Of what was never opened there are no bytes; then its place tells it from others. */
const fingerprintOf = (known: readonly unknown[], bytes: Uint8Array): string =>
  createHash('sha256').update(JSON.stringify(known)).update(bytes).digest('hex');
