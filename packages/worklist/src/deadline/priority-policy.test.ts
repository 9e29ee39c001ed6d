import { describe, expect, test } from 'vitest';
import { defaultPriorityPolicy, priorityPolicySchema } from './priority-policy.ts';

const { bandHours, bands } = defaultPriorityPolicy;
const placesOf = (changes: object) =>
  (priorityPolicySchema.safeParse({ ...defaultPriorityPolicy, ...changes }).error?.issues ?? []).map(({ path }) =>
    path.join('.'),
  );

test('the policy that the software brings is a valid one', () => {
  expect(priorityPolicySchema.parse(JSON.parse(JSON.stringify(defaultPriorityPolicy)))).toEqual(defaultPriorityPolicy);
});

describe('a site cannot', () => {
  test.each([
    ['let new weakness wait', { bands: { ...bands, 'symptom-weakness': 'P1' } }, 'bands.symptom-weakness'],
    ['let a STAT order wait', { bands: { ...bands, 'order-stat': 'P2' } }, 'bands.order-stat'],
    ['switch an emergency off', { bands: { ...bands, 'symptom-bladder-bowel': null } }, 'bands.symptom-bladder-bowel'],
    ['switch pain off', { bands: { ...bands, 'symptom-pain': null } }, 'bands.symptom-pain'],
    ['read an emergency after a day', { bandHours: { ...bandHours, P0: 24, P1: 24 } }, 'bandHours.P0'],
    ['read within no time', { bandHours: { ...bandHours, P0: 0 } }, 'bandHours.P0'],
    ['turn two bands round', { bandHours: { ...bandHours, P1: 24, P2: 12 } }, 'bandHours.P2'],
    ['leave a study for months', { bandHours: { ...bandHours, P4: 2000 } }, 'bandHours.P4'],
    ['read low risk sooner than routine', { bands: { ...bands, 'annual-low-risk': 'P2' } }, 'bands.annual-low-risk'],
    ['forget a symptom after a day', { symptomWindowDays: 1 }, 'symptomWindowDays'],
    [
      'call any noise a rise',
      { markerRise: { ...defaultPriorityPolicy.markerRise, PSA: { percent: 0, least: null } } },
      'markerRise.PSA.percent',
    ],
    ['reuse the address of the policy in force', { version: 'active' }, 'version'],
    ['leave a reason without a band', { bands: { ...bands, 'order-high': undefined } }, 'bands.order-high'],
  ])('%s', (_, changes, where) => {
    expect(placesOf(changes)).toEqual([where]);
  });

  test('give a band to what must not order the list', () => {
    expect(placesOf({ bands: { ...bands, 'primary-site': 'P1' } })).toEqual(['bands']);
  });
});
