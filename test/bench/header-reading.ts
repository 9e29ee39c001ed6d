import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ATTRIBUTES } from './attributes.ts';
import type { Figure } from './figure.ts';
import { type Contestant, inTurns } from './median.ts';
import { type Command, cpuMs, GDCM, hasGdcm, hasPydicom, onOneCore, PYDICOM, PYTHON } from './programs.ts';
import { firstFew, SPECIMENS } from './specimens.ts';

type Reader = { readonly name: string; readonly command: (folder: string) => Command };

const inThisFolder = (file: string): string => path.join(import.meta.dirname, file);
const gdcmKeywords = ATTRIBUTES.flatMap((keyword) => ['-k', keyword]);

const ours: Reader = {
  name: 'readHeader in a process that has just started',
  command: (folder) => [process.execPath, inThisFolder('read-headers.ts'), folder],
};
const gdcm: Reader = { name: GDCM, command: (folder) => ['gdcmscanner', '-d', folder, ...gdcmKeywords] };
const pydicom: Reader = {
  name: PYDICOM,
  command: (folder) => [PYTHON, inThisFolder('read_headers.py'), folder, ...ATTRIBUTES],
};

const ROUNDS = 5;
const FEW = 300;
const ALL = SPECIMENS / (SPECIMENS - FEW);

/** Processor time on one core, opening and reading the files included. `what` says what the files are. */
export const headerReading = async (what: string, specimens: string): Promise<Figure> => {
  const readers = [ours, ...(hasGdcm() ? [gdcm] : []), ...(hasPydicom() ? [pydicom] : [])];
  const contestants = [warm(specimens), ...readers.map(cold(specimens))];
  const [own = { name: '', median: 0 }, ...others] = await inTurns(contestants, ROUNDS);
  return {
    title: `Header reading, ${SPECIMENS} ${what}, ${ATTRIBUTES.length} attributes, one core`,
    unit: 'ms of processor time',
    ours: own,
    others,
    notes: [gdcm, pydicom].filter((peer) => !readers.includes(peer)).map(({ name }) => `${name} is not installed`),
  };
};

const WARM_PASSES = 16;

/** As in a service, by then compiled: the last of some passes over the files. */
const warm = (specimens: string): Contestant => {
  const [program, ...args] = onOneCore([...ours.command(specimens), String(WARM_PASSES)]);
  const measure = () => Number(execFileSync(program, args, { encoding: 'utf8' }));
  return { name: 'readHeader in a process that has read for a while', measure };
};

/** Of every process the same over a few files is taken off, for its start; what is left stands for all files. */
const cold =
  (specimens: string) =>
  ({ name, command }: Reader): Contestant => {
    const few = firstFew(specimens, FEW);
    return { name, measure: () => (cpuMs(onOneCore(command(specimens))) - cpuMs(onOneCore(command(few)))) * ALL };
  };
