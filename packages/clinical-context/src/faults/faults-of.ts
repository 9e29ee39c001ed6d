import type { ClinicalContext } from '../clinical-context.ts';
import { dateFaults, reportFaults } from './date-faults.ts';
import type { Fault, FaultRule, Now } from './fault.ts';
import { markerFaults, symptomFaults } from './observed-faults.ts';
import { courseFaults, overlapFaults, repeatedSurgeryFaults } from './treatment-faults.ts';

const repeated = <T>(items: readonly T[], keyOf: (item: T) => string): number[] => {
  const keys = items.map(keyOf);
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
};

/** An id names one item, and a day has one response: a later import replaces by them. */
const repeatFaults: FaultRule = ({ treatments, symptoms, markers, response }) => {
  const lists = Object.entries({ treatments, symptoms, markers });
  return [
    ...lists.flatMap(([list, items]) =>
      repeated<{ id: string }>(items, ({ id }) => id).map((at) => ({
        path: [list, at, 'id'],
        says: 'Another item of this list has this id.',
      })),
    ),
    ...repeated(response, ({ on }) => on).map((at) => ({
      path: ['response', at, 'on'],
      says: 'This day has a response already.',
    })),
  ];
};

const countFaults: FaultRule = ({ vertebralMetastases: count }) =>
  count === null || (Number.isInteger(count) && count >= 0)
    ? []
    : [{ path: ['vertebralMetastases'], says: `${count} is no number of metastases: a whole number, 0 or more.` }];

const contraindicationFaults: FaultRule = ({ mriContraindication }) =>
  mriContraindication?.reason === 'other' && mriContraindication.note === ''
    ? [{ path: ['mriContraindication', 'note'], says: 'Another reason than those listed needs a note.' }]
    : [];

const RULES: readonly FaultRule[] = [
  ...[dateFaults, reportFaults, courseFaults, overlapFaults, repeatedSurgeryFaults],
  ...[symptomFaults, markerFaults, repeatFaults, countFaults, contraindicationFaults],
];

/** Everything that cannot be true, so that a form or an import can name all of it at once. Empty: it may be stored. */
export const faultsOf = (context: ClinicalContext, now: Now): Fault[] => RULES.flatMap((rule) => rule(context, now));
