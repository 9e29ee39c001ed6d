import { expect, test } from 'vitest';
import { clinicalContextSchema, emptyContext } from './clinical-context.ts';
import { aContext, aMarker, aRadiotherapy, aSurgery, aSymptom } from './testing.ts';

const refusedAt = (context: unknown): string[] | undefined =>
  clinicalContextSchema.safeParse(context).error?.issues.map(({ path }) => path.join('/'));

test('the empty context and what the builders build are contexts', () => {
  const full = aContext({
    treatments: [aSurgery(), aRadiotherapy()],
    symptoms: [aSymptom()],
    markers: [aMarker()],
    schedule: { intervalsMonths: [2, 4, 12], reason: 'high risk' },
  });
  expect(clinicalContextSchema.parse(full)).toEqual(full);
  expect(clinicalContextSchema.parse(emptyContext)).toEqual(emptyContext);
});

test('levels are kept head to foot, each once', () => {
  const context = clinicalContextSchema.parse(aContext({ treatments: [aSurgery({ levels: ['T8', 'C7', 'T8'] })] }));
  expect(context.treatments[0]?.levels).toEqual(['C7', 'T8']);
});

test.each([
  ['a day that is none', { treatments: [aSurgery({ date: '2026-02-30' })] }, 'treatments/0/date'],
  ['a moment without a zone', { symptoms: [aSymptom({ reportedAt: '2026-03-01T09:00:00' })] }, 'symptoms/0/reportedAt'],
  ['text that jsonb refuses', { markers: [aMarker({ unit: 'ng\u0000/mL' })] }, 'markers/0/unit'],
  ['half a character', { markers: [aMarker({ name: 'a\ud800' })] }, 'markers/0/name'],
  ['a schedule without its reason', { schedule: { intervalsMonths: [3], reason: ' ' } }, 'schedule/reason'],
  [
    'a schedule without an interval',
    { schedule: { intervalsMonths: [], reason: 'risk' } },
    'schedule/intervalsMonths/0',
  ],
] as const)('%s is refused at its field', (_, overrides, path) => {
  expect(refusedAt({ ...emptyContext, ...overrides })).toEqual([path]);
});

test('a field that nobody knows is refused, not dropped', () => {
  expect(refusedAt({ ...emptyContext, priority: 'P4' })).toEqual(['']);
});
