import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, dayOf, isoDateOf } from './days.ts';

const MS_A_DAY = 86_400_000;
const day = fc.integer({ min: -719_528 + 366, max: 2_932_896 });
const byDate = (at: number): string => new Date(at * MS_A_DAY).toISOString().slice(0, 10);

it('a day and its date are one and the same, as Date has it', () => {
  fc.assert(
    fc.property(day, (at) => {
      expect(isoDateOf(at)).toBe(byDate(at));
      expect(dayOf(byDate(at))).toBe(at);
    }),
  );
});

it('months later is the same day of the month, or the last day of a shorter month', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 600 }), (at, months) => {
      const from = new Date(at * MS_A_DAY);
      const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
      const dayOfMonth = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
      const wanted = Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), dayOfMonth);
      expect(isoDateOf(addMonths(at, months))).toBe(byDate(wanted / MS_A_DAY));
    }),
  );
});

it.each(['', '2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-4-1', '20240401', 'soon'])(
  '%s is no day',
  (text) => {
    expect(dayOf(text)).toBeNull();
  },
);

it('leap days exist', () => {
  expect(dayOf('2024-02-29')).not.toBeNull();
  expect(dayOf('2000-02-29')).not.toBeNull();
  expect(dayOf(null)).toBeNull();
});
