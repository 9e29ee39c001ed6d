import { inOrder, type Level, levelRange } from '../levels.ts';

/** Regions and vertebrae written as letters: `C-T`, `C/T/L`, `CTL`, `C7-T1`, `T10-L2`, `L5`. */
export type LetteredLevels = {
  readonly levels: readonly Level[];
  /** The text with every lettered region blanked, so that `T1` left over is a weighting and `C+` an agent. */
  readonly rest: string;
};

const START = '(?<![A-Z0-9])';
const END = '(?![A-Z0-9])';
/** `C+ T SPINE` is contrast and a region; `C+T`, `C + T` are two regions. */
const JOIN = '(?: ?[-/&,–] ?| \\+ |\\+(?! )| (?:AND|UND|ET|EN|Y|E|OCH) )';
const RANGE = new RegExp(
  `${START}([CTDL])(1[0-2]|[1-9]) ?(?:-|–|/|\\.\\.|TO|BIS|THRU|T/M) ?(?:([CTDLS])?(1[0-2]|[1-9])|([CTDLS]))(?! ?[A-Z]*(?:SE|FE|TSE|FSE))${END}`,
  'gu',
);
const LIST = new RegExp(
  `${START}[CTDL]H?(?:${JOIN}(?:TH?|D|LS?|S)(?![A-Z0-9]))+(?: ?-?(?:SPINE|SPN|SP|WK|WS))?${END}`,
  'gu',
);
const RUN = new RegExp(
  `${START}(?:CTLS?|CTL-?S|HBL(?: ?-?WS)?|TLS|C,? T,?(?: (?:AND|UND|ET|EN|Y|E|OCH|&))? L(?: S)?)${END}`,
  'gu',
);
const VERTEBRA = new RegExp(
  `${START}(?:(C)[1-8]|(?:HWK) ?[1-7]|(T|TH|D|BWK ?)(?:[3-9]|1[0-2])|(L|LWK ?)[1-5]|(S)1)(?: LEVEL)?${END}`,
  'gu',
);

const LETTER: Readonly<Record<string, Level>> = { C: 'C', T: 'T', D: 'T', L: 'L', S: 'S', H: 'C', B: 'T' };
const levelOf = (letter: string | undefined): Level | undefined => (letter === undefined ? undefined : LETTER[letter]);

const isWeighting = (letter: string, number: string): boolean => letter === 'T' && Number(number) <= 2;

/** `T1-T2` names two weightings as readily as two vertebrae, and `T1-L` a weighting and a region as readily as a range. */
const isVertebral = (from: string, fromNumber: string, to: string, toNumber: string | undefined): boolean =>
  !isWeighting(from, fromNumber) || (toNumber !== undefined && !isWeighting(to, toNumber));

const rangeLevels = (text: string, found: Set<Level>): string =>
  text.replace(RANGE, (all, from: string, fromNumber: string, toLetter: string | undefined, toNumber, toBare) => {
    const to = toLetter ?? toBare ?? from;
    if (!isVertebral(from, fromNumber, to, toNumber)) return all;
    const [start, end] = [levelOf(from), levelOf(to)];
    if (start && end) for (const level of levelRange(start, end)) found.add(level);
    return ' ';
  });

const ascends = (levels: readonly Level[]): boolean => levels.length > 1 && levels.join() === inOrder(levels).join();

const listLevels = (text: string, found: Set<Level>): string =>
  text.replace(LIST, (all: string) => {
    const letters = all.replace(/SPINE|SPN|SP|WK|WS|AND|UND|ET|EN|OCH/gu, ' ').match(/LS|[CTDLS]/gu) ?? [];
    const levels = letters.flatMap((each): Level[] =>
      each === 'LS' ? ['L', 'S'] : [levelOf(each)].filter((l) => l !== undefined),
    );
    if (!ascends(levels)) return all;
    for (const level of levels) found.add(level);
    return ' ';
  });

const runLevels = (text: string, found: Set<Level>): string =>
  text.replace(RUN, (all: string) => {
    for (const letter of all.replace('WS', '').match(/[CTLSHB]/gu) ?? []) {
      const level = levelOf(letter);
      if (level) found.add(level);
    }
    return ' ';
  });

const vertebraLevels = (text: string, found: Set<Level>): string =>
  text.replace(VERTEBRA, (all: string) => {
    const level = levelOf(all.trim()[0]);
    if (level) found.add(level);
    return ' ';
  });

/** Reads lettered regions out of normalised text. */
export const readLetteredLevels = (text: string): LetteredLevels => {
  const found = new Set<Level>();
  const rest = [rangeLevels, runLevels, listLevels, vertebraLevels].reduce((left, read) => read(left, found), text);
  return { levels: inOrder(found), rest };
};
