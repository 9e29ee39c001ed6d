import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy.ts';
import { aSession } from '../testing-facts.ts';
import { headMm, requirementOf } from './requirement.ts';

const required = (of: Parameters<typeof aSession>[1]) => {
  const { enoughMm, leastMm } = requirementOf(aSession([], of), defaultPolicy);
  return [enoughMm, leastMm];
};

describe('the length required', () => {
  it.each([
    ['of a stature', { statureM: 1.7 }, [578, 510]],
    ['without a stature', {}, [560, 500]],
    ['of a child without a stature, whom no shortfall refutes', { ageYears: 6 }, [560, 0]],
    ['of a child with a stature', { ageYears: 6, statureM: 1.15 }, [391, 345]],
    [
      'of a stature too small for an adult, who may be a child',
      { ageYears: null, statureProblem: 'PatientSize is too small for an adult' },
      [560, 0],
    ],
    ['of a stature that is none', { statureProblem: 'PatientSize is not a height' }, [560, 500]],
  ])('%s', (_name, of, expected) => {
    expect(required(of)).toEqual(expected);
  });

  it('a head adds a share of stature', () => {
    expect([headMm(aSession([], { statureM: 1.7 }), defaultPolicy), headMm(aSession([]), defaultPolicy)]).toEqual([
      187, 180,
    ]);
  });
});
