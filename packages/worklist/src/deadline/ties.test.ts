import { aMarker, aSurgery, aSymptom } from '@cordwatch/clinical-context/testing';
import { expect, test } from 'vitest';
import { deadline } from '../testing-urgency.ts';

const markers = [
  aMarker({ id: 'a', takenOn: '2026-01-01', value: 2, unit: 'ng/mL' }),
  aMarker({ id: 'b', takenOn: '2026-01-01', value: 2, unit: 'ug/L' }),
  aMarker({ id: 'c', takenOn: '2026-02-01', value: 8, unit: 'ng/mL' }),
];

test.each([
  ['symptoms', { symptoms: [aSymptom({ id: 'a', course: 'new' }), aSymptom({ id: 'b', course: 'worsening' })] }],
  [
    'operations',
    { treatments: [aSurgery({ id: 'a', extent: 'subtotal' }), aSurgery({ id: 'b', extent: 'gross-total' })] },
  ],
])('%s of one moment are told alike in whichever order they were recorded', (_, context) => {
  const reversed = Object.fromEntries(Object.entries(context).map(([key, all]) => [key, all.toReversed()]));
  expect(deadline({ context: reversed })).toEqual(deadline({ context }));
});

test('values of one day are told alike in whichever order they were recorded', () => {
  const primaryTumour = { site: 'prostate', code: null } as const;
  const twice = [...markers, aMarker({ id: 'd', takenOn: '2026-02-01', value: 8, unit: 'ug/L' })];
  const told = deadline({ context: { primaryTumour, markers: twice } });
  expect(told.reasons[0]?.code).toBe('marker-rising');
  expect(deadline({ context: { primaryTumour, markers: twice.toReversed() } })).toEqual(told);
});
