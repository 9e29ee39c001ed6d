import { expect, test } from 'vitest';
import { lackingIn, type Slot, visitState, visitsToShow, visitWords } from './visit-words.ts';

const TODAY = '2026-11-22';
const aSlot = (about: Partial<Slot> = {}): Slot => ({
  ...{ dueDate: '2026-11-14', windowFrom: '2026-10-15', windowTo: '2027-01-14', onTimeTo: '2026-12-12' },
  ...{ intervalMonths: 3, anchor: 'SBRT of T8', state: 'open', closedBy: null, closedOn: null, attempts: [] },
  ...about,
});

test.each([
  ['overdue', {}, 'Overdue by 8 days'],
  ['due', { dueDate: '2026-11-22' }, 'Due'],
  ['planned', { dueDate: '2027-05-01', windowFrom: '2027-04-01' }, 'Planned'],
  ['missed', { state: 'missed' }, 'Missed'],
  ['kept', { state: 'closed', closedOn: '2026-12-12' }, 'Kept, on 12 Dec 2026'],
  ['late', { state: 'closed', closedOn: '2026-12-13' }, 'Kept late, on 13 Dec 2026'],
] as const)('a visit that is %s says so', (state, about, words) => {
  const slot = aSlot(about);
  expect([visitState(slot, TODAY), visitWords(slot, TODAY)]).toEqual([state, words]);
});

test('only an open visit is still to be repeated, by what its last study lacked', () => {
  const attempts = ['C', 'L'].map((missing) => ({
    ...{ studyInstanceUid: '1.2', date: '2026-11-20', repeatBy: '2026-12-04' },
    missing: `${missing} after contrast`,
  }));
  expect(lackingIn(aSlot({ attempts }))?.missing).toBe('L after contrast');
  expect(lackingIn(aSlot({ attempts, state: 'closed', closedOn: '2026-11-30' }))).toBeNull();
});

test('visits are shown up to the next one, and no further', () => {
  const slots = ['2026-08-14', '2026-11-14', '2027-02-14', '2027-05-14'].map((dueDate) => aSlot({ dueDate }));
  expect(visitsToShow(slots, TODAY).map(({ dueDate }) => dueDate)).toEqual(['2026-08-14', '2026-11-14', '2027-02-14']);
});
