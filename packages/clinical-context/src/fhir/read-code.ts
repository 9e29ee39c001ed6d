import type { Path } from '../faults/fault.ts';
import type { Code } from '../values.ts';
import type { CodeRow } from './codes/code-row.ts';
import type { Concept } from './elements.ts';
import type { Refuse } from './reading.ts';

type Meaning<Means> = { readonly means: Means; readonly code: Code };

const ICD_10 = /\/sid\/icd-10(-[a-z]+)?$|\/icd-10-gm$/;

/** A category of ICD-10 means what its subdivisions mean: `C50` is `C50.911` too. */
const isIn = (row: CodeRow<unknown>, code: string): boolean =>
  code === row.code || (row.system === 'icd-10' && code.startsWith(row.code.includes('.') ? row.code : `${row.code}.`));

const isOf = (row: CodeRow<unknown>, system: string): boolean =>
  row.system === system || (row.system === 'icd-10' && ICD_10.test(system));

/** One concept may be coded in several systems; all the rows that its codes hit. */
const meaningsOf = <Means>(rows: readonly CodeRow<Means>[], concept: Concept): Meaning<Means>[] =>
  concept.coding.flatMap(({ system, code }) => {
    if (system === undefined || code === undefined) return [];
    const row = rows.find((each) => isOf(each, system) && isIn(each, code));
    return row ? [{ means: row.means, code: { system, code } }] : [];
  });

const named = ({ coding }: Concept): string =>
  coding.map(({ system = 'no system', code = 'no code' }) => `${system}|${code}`.slice(0, 120)).join(', ');

/** What a concept means; refused when no code is known here, or when two codes mean different things. */
export const readCode = <Means>(
  rows: readonly CodeRow<Means>[],
  concept: Concept | undefined,
  path: Path,
  refuse: Refuse,
): Meaning<Means> | null => {
  if (!concept?.coding.length) return refuse(path, 'required', 'A code is needed.');
  const [first, ...others] = meaningsOf(rows, concept);
  if (!first) return refuse(path, 'code-invalid', `No code of this is known here: ${named(concept)}.`);
  if (others.some(({ means }) => means !== first.means))
    return refuse(path, 'conflict', `These codes mean different things: ${named(concept)}.`);
  return first;
};
