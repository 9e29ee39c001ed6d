import type { Level } from '../levels.ts';
import { PLANE_WORDS, WEIGHTING_WORDS } from './sequence-words.ts';
import { matchesAny } from './vocabulary-row.ts';

/** Stations named by a letter or two, `T1 SAG C`, `L T2 SAG POST`, and the text without them. */
export type StationLetters = { readonly levels: readonly Level[]; readonly rest: string };

/** What stands beside a letter that is a station: words of the acquisition, or another such letter. */
const ACQUISITION =
  /^(?:SAG\w*|SG|COR|AX|AXI|AXIAL|TRA|TRANSV?|T[12](?:W\w*|TSE|FSE|FS)?|STIR|TIRM|PDW?|TSE|FSE|SE|FS|FATSAT|DIXON|[CTL]|TH|TL|LS)$/u;
/** A matrix may precede a letter; a field strength may not: `3 T`. */
const MATRIX = /^\d{3}$/u;
/** What a maker appends: parallel imaging, a matrix, a thickness. */
const APPENDED = /^(?:SENSE|CLEAR|ISO|HR|P\d|\d{3}|\d+(?:\.\d+)?MM)$/u;
const AGENT_BEFORE = /^(?:POST|PRE|GAD\w*|GD|KM|\+(?:C|GD|GAD\w*|KM)|C\+|GD\+)$/u;
const AGENT_AFTER = /^(?:POST|PRE|GAD\w*|GD|KM|NATIV|\+(?:C|GD|GAD\w*|KM)|C\+|W|WO|W\/O)$/u;

const STATIONS: Readonly<Record<string, readonly Level[]>> = {
  C: ['C'],
  T: ['T'],
  TH: ['T'],
  L: ['L'],
  TL: ['T', 'L'],
  LS: ['L', 'S'],
};

/** `POST C` is an agent; `+C C` is an agent and a station. */
const mayPrecede = (token: string, letter: string): boolean =>
  ACQUISITION.test(token) ||
  MATRIX.test(token) ||
  (AGENT_BEFORE.test(token) && (letter !== 'C' || token.includes('C')));
const mayFollow = (token: string): boolean =>
  ACQUISITION.test(token) || AGENT_AFTER.test(token) || APPENDED.test(token);

const isStation = (tokens: readonly string[], at: number): boolean => {
  const [before, letter = '', after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!Object.hasOwn(STATIONS, letter) || (before === undefined && (after === undefined || !ACQUISITION.test(after))))
    return false;
  return (before === undefined || mayPrecede(before, letter)) && (after === undefined || mayFollow(after));
};

/**
 * Reads lone letters out of normalised text, where a plane and a weighting stand beside them: without these a letter is an
 * agent, a side or a detector.
 */
export const readStationLetters = (text: string): StationLetters => {
  const tokens = text.split(' ');
  const stations = tokens.map((_, at) => isStation(tokens, at));
  if (!stations.includes(true) || !matchesAny(PLANE_WORDS, text) || !matchesAny(WEIGHTING_WORDS, text))
    return { levels: [], rest: text };
  return {
    levels: tokens.flatMap((token, at) => (stations[at] ? (STATIONS[token] ?? []) : [])),
    rest: tokens.map((token, at) => (stations[at] ? '' : token)).join(' '),
  };
};
