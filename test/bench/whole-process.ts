import path from 'node:path';
import { ATTRIBUTES } from './attributes.ts';
import type { Figure } from './figure.ts';
import { type Contestant, inTurns } from './median.ts';
import { type Command, GDCM, hasGdcm, wallMs } from './programs.ts';
import { SPECIMENS } from './specimens.ts';

const program = path.join(import.meta.dirname, '../../services/ingest-worker/src/cli/cordwatch.ts');
export const cordwatch = (...args: readonly string[]): Command => [process.execPath, program, ...args];

const ROUNDS = 5;

/** `cordwatch triage`, which also judges, beside a program that only lists the attributes. `what` says what the files are. */
export const wholeProcess = async (what: string, specimens: string): Promise<Figure> => {
  const keywords = ATTRIBUTES.flatMap((keyword) => ['-k', keyword]);
  const scan: Command = ['gdcmscanner', '-r', '-p', '-d', specimens, ...keywords];
  const ours: Contestant = {
    name: 'cordwatch triage --json',
    measure: () => wallMs(cordwatch('triage', '--json', specimens)),
  };
  const peers: Contestant[] = hasGdcm() ? [{ name: GDCM, measure: () => wallMs(scan) }] : [];
  const [own = { name: '', median: 0 }, ...others] = await inTurns([ours, ...peers], ROUNDS);
  return {
    title: `Whole process over a folder of ${SPECIMENS} ${what}, start to exit`,
    unit: 'ms',
    ours: own,
    others,
    notes: hasGdcm() ? [] : [`${GDCM} is not installed`],
  };
};
