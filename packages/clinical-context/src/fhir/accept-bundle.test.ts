import { expect, test } from 'vitest';
import { aContext, aMarker, aRadiotherapy, aSurgery, exampleBundle } from '../testing.ts';
import { acceptBundle } from './accept-bundle.ts';
import { readBundle } from './read-bundle.ts';

const now = { birthDate: '1954-07-19', today: '2026-11-22' };

const theExample = () => {
  const reading = readBundle(exampleBundle, now);
  if (reading.is === 'refused') throw new Error('The example was refused.');
  return reading;
};

const issuesOf = (answer: ReturnType<typeof acceptBundle>) =>
  answer.is === 'accepted' ? [] : answer.outcome.issue.map(({ code, expression }) => `${code} ${expression[0]}`);

test('a Bundle is added to what is known', () => {
  const known = aContext({ treatments: [aSurgery({ date: '2020-12-01' })], vertebralMetastases: 3 });
  const answer = acceptBundle(theExample(), known, now);
  expect(answer).toMatchObject({ is: 'accepted', context: { vertebralMetastases: 3 } });
  expect(answer.is === 'accepted' && answer.context.treatments).toHaveLength(3);
});

test('a patient of another birth date is another patient', () => {
  expect(issuesOf(acceptBundle(theExample(), aContext(), { ...now, birthDate: '1954-07-20' }))).toEqual([
    'conflict Bundle.entry[0].resource.birthDate',
  ]);
});

test('a course that overlaps one that is known is named in the Bundle', () => {
  const known = aContext({ treatments: [aRadiotherapy({ startDate: '2021-04-10', endDate: '2021-04-13' })] });
  expect(issuesOf(acceptBundle(theExample(), known, now))).toEqual([
    'business-rule Bundle.entry[4].resource.performedPeriod.start',
  ]);
});

test('a fault that was there before is not held against the Bundle', () => {
  const known = aContext({ treatments: [aSurgery({ date: '1950-01-01' })] });
  expect(acceptBundle(theExample(), known, now).is).toBe('accepted');
});

test('a Bundle accepted twice is accepted once', () => {
  const once = acceptBundle(theExample(), aContext(), now);
  expect(once.is === 'accepted' && acceptBundle(theExample(), once.context, now)).toEqual(once);
});

test('a Bundle that makes more of what is known than can be kept is refused', () => {
  const markers = Array.from({ length: 2000 }, (_, at) => aMarker({ id: `m${at}` }));
  expect(issuesOf(acceptBundle(theExample(), aContext({ markers }), now))).toEqual(['business-rule Bundle']);
});
