import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { ContrastFacts, Route } from '../facts.ts';
import { normaliseText } from '../words/normalise.ts';

type StatedRoute = Route | 'other';

/** DICOM PS3.16 CID 11, and the SRT codes of older files. */
const ROUTE_CODES: Readonly<Record<string, StatedRoute>> = {
  '47625008': 'iv',
  'G-D101': 'iv',
  '72607000': 'intrathecal',
  'G-D103': 'intrathecal',
  '26643006': 'oral',
  '37161004': 'oral',
  '12130007': 'other',
  '58100008': 'other',
  '60213007': 'other',
  '34206005': 'other',
  '78421000': 'other',
  '420287000': 'other',
};

/** What a typed route may hold, in the languages of the vocabulary, the strongest first: `ORAL & IV` was given into a vein. */
const ROUTE_WORDS: readonly (readonly [StatedRoute, RegExp])[] = [
  [
    'intrathecal',
    /\b(?:IT|LP|L\.P\.)\b|INTRA ?-?(?:THE[CK]A|TE[CK]A|DURAL|RACHIDI|RAQUIDE)|SUBARA[CK]HN|LUMBAR PUNC|LUMBALPUN|鞘内|鞘內|髄腔内|髓腔|蛛网膜下|くも膜下/u,
  ],
  [
    'iv',
    /\b(?:I\.? ?V\.?|E\.? ?V\.?)(?![A-Z])|(?:INTRA ?-?|ENDO ?-?|PERI)VE[IN](?!TR)|\bVEN(?:OUS|A|E|OSO|OSA)\b|\b(?:FORE)?ARM\b|\bHAND\b|CUBIT|PICC\b|\bPORT\b|\bCVC\b|CENTRAL LINE|INJECTOR|GAUGE|\b\d\d ?G\b|静脉|静脈|靜脈/u,
  ],
  ['oral', /ORAL|PER OS|\bP\.? ?O\b|RE[CK]T|ENTERAL|口服|経口|直肠/u],
];

/** The arm, the needle and the injector are a vein. Where no route is known to be read, the agent went elsewhere: a joint, a disc, the epidural space. */
const routeOfText = (raw: string): StatedRoute | null => {
  const text = normaliseText(raw);
  if (text === '') return null;
  return ROUTE_CODES[text] ?? ROUTE_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
};

const STRONGEST_FIRST: readonly StatedRoute[] = ['intrathecal', 'iv', 'other', 'oral'];

/** The route as it is written, else as the agents code it: of several agents the one that can enhance the spine. */
export const routeOf = ({ contrast: { route, agents } }: HeaderRecord): ContrastFacts['route'] => {
  const coded = agents.flatMap(({ routes }) => routes).map(({ value }) => ROUTE_CODES[value] ?? 'other');
  return (route && routeOfText(route)) || (STRONGEST_FIRST.find((each) => coded.includes(each)) ?? null);
};
