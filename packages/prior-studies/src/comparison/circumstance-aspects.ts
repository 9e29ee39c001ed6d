import { context, evidenceFrom, speaksFor } from '@cordwatch/evidence';
import type { Aspect } from './aspect.ts';

export const scanner: Aspect = {
  weight: 'scanner',
  shareOf: ({ current: { session: current }, prior: { session: prior } }) =>
    Number(current.scanner !== null && current.scanner === prior.scanner),
  because: ({ current: { session: current }, prior: { session: prior } }) => {
    const rule = 'comparability.scanner';
    if (current.scanner === null || prior.scanner === null) return context(rule, 'One of the scanners is not known.');
    return current.scanner === prior.scanner
      ? speaksFor(rule, 'Made on the same scanner.', evidenceFrom(null, 'StationName', current.scanner))
      : context(rule, 'Made on different scanners.');
  },
};

export const fieldStrength: Aspect = {
  weight: 'fieldStrength',
  shareOf: ({ current: { session: current }, prior: { session: prior } }) =>
    Number(current.fieldStrengthTesla !== null && current.fieldStrengthTesla === prior.fieldStrengthTesla),
  because: ({ current: { session: current }, prior: { session: prior } }) => {
    const [now, then] = [current.fieldStrengthTesla, prior.fieldStrengthTesla];
    const rule = 'comparability.field-strength';
    if (now === null || then === null) return context(rule, 'The field strength of one is not known.');
    return now === then ? speaksFor(rule, `Both at ${now} T.`) : context(rule, `${now} T now, ${then} T then.`);
  },
};

export const age: Aspect = {
  weight: 'age',
  shareOf: ({ ageDays }, { oldestPriorDays }) => Math.max(0, 1 - ageDays / oldestPriorDays),
  because: ({ ageDays }) => context('comparability.age', `Made ${ageDays} day${ageDays === 1 ? '' : 's'} earlier.`),
};
