import type { StoreOutcome } from './store-outcome.ts';

type Item = Record<string, { readonly vr: string; readonly Value?: readonly unknown[] }>;

/** PS3.18 Table 10.5.3-1, and 400 when no part could be read at all. A warning makes it 202, as a failure does. */
export function storeStatus(outcomes: readonly StoreOutcome[]): 200 | 202 | 400 | 409 {
  const stored = outcomes.filter((outcome) => outcome.is === 'stored');
  if (stored.length === outcomes.length && stored.every(({ warningReason }) => warningReason === null)) return 200;
  if (stored.length > 0) return 202;
  return outcomes.some(({ instance }) => instance) ? 409 : 400;
}

/** Store Instances Response Module (PS3.18 Table I.1-1) in the DICOM JSON model. Nothing can be retrieved from here. */
export function storeResponse(outcomes: readonly StoreOutcome[]): Item {
  return {
    '00081190': { vr: 'UR' },
    ...sequence('00081198', outcomes.flatMap(failedItem)),
    ...sequence('00081199', outcomes.flatMap(storedItem)),
    ...sequence('0008119A', outcomes.flatMap(unidentifiedItem)),
  };
}

const sequence = (tag: string, items: readonly Item[]): Item =>
  items.length > 0 ? { [tag]: { vr: 'SQ', Value: items } } : {};

const storedItem = (outcome: StoreOutcome): Item[] =>
  outcome.is === 'stored'
    ? [{ ...reference(outcome.instance), '00081190': { vr: 'UR' }, ...warningReason(outcome.warningReason) }]
    : [];

const failedItem = (outcome: StoreOutcome): Item[] =>
  outcome.is === 'failed' && outcome.instance
    ? [{ ...reference(outcome.instance), ...failureReason(outcome.failureReason) }]
    : [];

const unidentifiedItem = (outcome: StoreOutcome): Item[] =>
  outcome.is === 'failed' && !outcome.instance ? [failureReason(outcome.failureReason)] : [];

const reference = ({ sopClassUid, sopInstanceUid }: NonNullable<StoreOutcome['instance']>): Item => ({
  '00081150': { vr: 'UI', Value: [sopClassUid] },
  '00081155': { vr: 'UI', Value: [sopInstanceUid] },
});

const warningReason = (code: number | null): Item => (code === null ? {} : { '00081196': { vr: 'US', Value: [code] } });

const failureReason = (code: number): Item => ({ '00081197': { vr: 'US', Value: [code] } });
