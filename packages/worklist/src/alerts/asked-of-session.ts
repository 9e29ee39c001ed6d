import type { StoredEntry } from '../stored-entry.ts';
import { wantsContrast } from './asking-profiles.ts';

type Profile = StoredEntry['judgement']['profile'];
type Asked = NonNullable<StoredEntry['asked']>;

const ENTIRE: readonly Asked['levels'][number][] = ['C', 'T', 'L'];
const GIVEN: readonly Asked['contrast'][] = ['with', 'both', 'intrathecal'];

const isContrastAsked = (orders: readonly Asked[]): boolean => orders.some(({ contrast }) => GIVEN.includes(contrast));

const isContrastExcluded = (orders: readonly Asked[]): boolean =>
  orders.some(({ contrast }) => contrast === 'without') && !isContrastAsked(orders);

/**
 * Whether the orders of a session together ask for what its profile wants. Three regions in three orders ask for the entire
 * spine. An order that names no level asks for it by asking for contrast, or in words of emergency; "MRI SPINE" alone may
 * well have meant its lumbar part, and raises nobody. An order without contrast asks for less than a profile that wants it,
 * and for all of an emergency, which does not.
 */
export const asksForProtocol = (profile: Profile, entries: readonly StoredEntry[]): boolean => {
  const orders = entries.flatMap(({ asked }) => asked ?? []);
  if (orders.length < entries.length) return false;
  if (wantsContrast(profile) && isContrastExcluded(orders)) return false;
  const named = new Set(orders.flatMap(({ levels }) => levels));
  if (named.size > 0) return ENTIRE.every((level) => named.has(level));
  return isContrastAsked(orders) || entries.some(({ order }) => order.emergencyWords);
};
