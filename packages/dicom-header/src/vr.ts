const SHORT_LENGTH = [
  'AE',
  'AS',
  'AT',
  'CS',
  'DA',
  'DS',
  'DT',
  'FL',
  'FD',
  'IS',
  'LO',
  'LT',
  'PN',
  'SH',
  'SL',
  'SS',
  'ST',
  'TM',
  'UI',
  'UL',
  'US',
] as const;
const LONG_LENGTH = ['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'] as const;

/** Value representations of PS3.5 6.2. */
export type Vr = (typeof SHORT_LENGTH)[number] | (typeof LONG_LENGTH)[number];

const codeOf = (vr: string): number => (vr.charCodeAt(0) << 8) | vr.charCodeAt(1);

const VR_BY_CODE: ReadonlyMap<number, Vr> = new Map([...SHORT_LENGTH, ...LONG_LENGTH].map((vr) => [codeOf(vr), vr]));
const KNOWN: ReadonlySet<string> = new Set(VR_BY_CODE.values());
const LONG: ReadonlySet<Vr> = new Set(LONG_LENGTH);

export const vrOf = (first: number, second: number): Vr | undefined => VR_BY_CODE.get((first << 8) | second);

export const isVr = (text: string): text is Vr => KNOWN.has(text);

/** Two capital letters: a VR, if perhaps one that PS3.5 gains after this was written. */
export const couldBeVr = (first: number, second: number): boolean => isCapital(first) && isCapital(second);

const isCapital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;

/** PS3.5 7.1.2: these have two reserved bytes and a 32-bit length. */
export const hasLongLength = (vr: Vr): boolean => LONG.has(vr);
