import type { DeadlineRow } from './deadline-row.ts';
import type { Urgency } from './urgency.ts';

const isPriority = ({ order }: Urgency, ...values: readonly string[]): boolean =>
  values.includes(order.priority?.trim().toUpperCase() ?? '');

/** What the order says. RequestedProcedurePriority (0040,1003) knows STAT, HIGH, ROUTINE, MEDIUM and LOW; LOW lengthens nothing. */
export const ORDER_ROWS: readonly DeadlineRow[] = [
  {
    code: 'order-stat',
    tier: 'emergency',
    find: (urgency) => (isPriority(urgency, 'STAT', 'EMERGENCY', 'ASAP') ? { says: 'Ordered STAT' } : null),
  },
  {
    code: 'order-words-emergency',
    tier: 'emergency',
    find: ({ order }) => (order.emergencyWords ? { says: 'Ordered in words of emergency' } : null),
  },
  {
    code: 'order-high',
    tier: 'scheduled',
    find: (urgency) => (isPriority(urgency, 'HIGH', 'URGENT') ? { says: 'Ordered with high priority' } : null),
  },
];
