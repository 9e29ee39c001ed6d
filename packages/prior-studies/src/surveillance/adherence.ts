import type { Kept, Slot } from '../patient-chart.ts';

const isOnTime = ({ closedOn, onTimeTo }: Slot): boolean => closedOn !== null && closedOn <= onTimeTo;

/** The visits that are decided. */
export const keptOf = (slots: readonly Slot[]): Kept => ({
  onTime: slots.filter(isOnTime).length,
  late: slots.filter((slot) => slot.closedOn !== null && !isOnTime(slot)).length,
  missed: slots.filter(({ state }) => state === 'missed').length,
});
