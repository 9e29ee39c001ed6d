import type { StoredEntry } from '../stored-entry.ts';

type Asked = NonNullable<StoredEntry['asked']>;

const ENTIRE: readonly Asked['levels'][number][] = ['C', 'T', 'L'];
const GIVEN: readonly Asked['contrast'][] = ['with', 'both', 'intrathecal'];

const isContrastAsked = (orders: readonly Asked[]): boolean => orders.some(({ contrast }) => GIVEN.includes(contrast));

const isContrastExcluded = (orders: readonly Asked[]): boolean =>
  orders.some(({ contrast }) => contrast === 'without') && !isContrastAsked(orders);

/**
 * Whether the orders of a session together ask for what its profile wants. Three regions in three orders ask for the entire
 * spine. An order that names no level asks for it by asking for contrast, or in words of emergency; "MRI SPINE" alone may
 * well have meant its lumbar part, and raises nobody.
 */
export const asksForProtocol = (entries: readonly StoredEntry[]): boolean => {
  const orders = entries.flatMap(({ asked }) => asked ?? []);
  if (orders.length < entries.length || isContrastExcluded(orders)) return false;
  const named = new Set(orders.flatMap(({ levels }) => levels));
  if (named.size > 0) return ENTIRE.every((level) => named.has(level));
  return isContrastAsked(orders) || entries.some(({ order }) => order.emergencyWords);
};
