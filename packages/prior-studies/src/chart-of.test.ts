import { aContext, aRadiotherapy } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import { chartOf } from './index.ts';
import { aHistory, aHistoryStudy } from './testing.ts';

const afterRadiotherapy = aContext({ treatments: [aRadiotherapy()] });

it('a patient without a treatment has no slots, and a history without studies no charts', () => {
  const chart = chartOf(aHistory());
  expect([chart.studies, chart.slots, chart.adherence]).toEqual([[], [], { onTime: 0, late: 0, missed: 0 }]);
});

it('the chart names the policy that it was made under', () => {
  const history = aHistory();
  expect(chartOf({ ...history, policy: { ...history.policy, version: 'site-7' } }).policyVersion).toBe('site-7');
});

it('five years of slots follow the end of a treatment: 3-monthly, 6-monthly, then yearly', () => {
  const { slots } = chartOf(aHistory({ context: afterRadiotherapy }));
  expect(slots.map(({ dueDate }) => dueDate)).toEqual([
    ...['2021-07-14', '2021-10-14', '2022-01-14', '2022-04-14', '2022-10-14', '2023-04-14'],
    ...['2024-04-14', '2025-04-14', '2026-04-14'],
  ]);
});

it('a confirmed study is a comparison and closes the slot in whose window it was made', () => {
  const { studies, slots } = chartOf(aHistory({ context: afterRadiotherapy, studies: [aHistoryStudy()] }));
  expect(studies[0]).toMatchObject({ isComparison: true, slot: { closes: true, daysAfterDue: 0, missing: null } });
  expect(slots[0]).toMatchObject({ state: 'closed', closedBy: '2.25.1', closedOn: '2021-07-14' });
});
