import type { MarkedWeighting } from './weighting-accuracy.ts';
import type { Mark, MarkedDescription } from './word-accuracy.ts';

/** How many are right of how many that can be scored, and the share that is asked. */
export type Demand = {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  readonly askedPercent: number;
};

export const isMet = ({ right, of, askedPercent }: Demand): boolean => of > 0 && 100 * right >= askedPercent * of;

const ofMarks = (name: string, askedPercent: number, marks: readonly Mark[]): Demand => {
  const said = marks.filter((mark) => mark !== null);
  return { name, askedPercent, right: said.filter(Boolean).length, of: said.length };
};

/** A whole spine may never be read where the code names other regions: one that is, is one too many. */
export const wordDemands = (rows: readonly MarkedDescription[]): readonly Demand[] => [
  ofMarks(
    'no false whole spine',
    100,
    rows.map(({ wholeSpine }) => wholeSpine !== false),
  ),
  ofMarks(
    'regions right where coded',
    97,
    rows.map(({ regions }) => regions),
  ),
  ofMarks(
    'contrast right where coded',
    97,
    rows.map(({ contrast }) => contrast),
  ),
];

export const weightingDemands = (rows: readonly MarkedWeighting[]): readonly Demand[] => [
  ofMarks(
    'weighting right with words',
    98,
    rows.map(({ expected, withWords }) => withWords === expected),
  ),
  ofMarks(
    'weighting right by physics alone',
    90,
    rows.map(({ expected, physicsAlone }) => physicsAlone === expected),
  ),
];

const demandLine = (demand: Demand): string => {
  const { name, right, of, askedPercent } = demand;
  const share = of === 0 ? '-' : ((100 * right) / of).toFixed(1);
  return `  ${isMet(demand) ? 'met   ' : 'MISSED'} ${name}: ${right} of ${of} (${share} %), ${askedPercent} % asked`;
};

export const demandsText = (demands: readonly Demand[]): string => demands.map(demandLine).join('\n');
