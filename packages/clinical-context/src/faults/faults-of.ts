import { type ClinicalContext, MOST_ITEMS } from '../clinical-context.ts';
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

const LISTS = ['treatments', 'symptoms', 'markers', 'response'] as const;

/** Two documents that are each small enough may not be so together. */
const fullnessFaults: FaultRule = (context) =>
  LISTS.filter((list) => context[list].length > MOST_ITEMS[list]).map((list) => ({
    path: [list],
    says: `${context[list].length} are more than can be kept of one person; at most ${MOST_ITEMS[list]} can.`,
  }));

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
  ...[symptomFaults, markerFaults, repeatFaults, fullnessFaults, countFaults, contraindicationFaults],
];

/** Everything that cannot be true, so that a form or an import can name all of it at once. Empty: it may be stored. */
export const faultsOf = (context: ClinicalContext, now: Now): Fault[] => RULES.flatMap((rule) => rule(context, now));
