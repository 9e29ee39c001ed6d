import type { ContrastAgentItem, HeaderRecord } from '@cordwatch/dicom-header';
import { AGENTS, INTRATHECAL_AGENT, NONE_VALUES, ORAL_WORDS, WEAK_VALUES } from '../data/agents.ts';
import type { AgentKind, ContrastFacts, Route } from '../facts.ts';
import { normaliseText } from '../words/normalise.ts';
import { secondsOfDay } from './time-of-day.ts';

const ROUTE_CODES: Readonly<Record<string, Route>> = {
  '47625008': 'iv',
  '72607000': 'intrathecal',
  '26643006': 'oral',
  '37161004': 'oral',
  'G-D101': 'iv',
  'G-D103': 'intrathecal',
};

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![A-Z0-9])(?:${words.map((each) => each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})(?![A-Z])`,
    'u',
  );

const ORAL = anyOf(ORAL_WORDS);
const NAMED = AGENTS.map((row) => ({ kind: row.kind, pattern: anyOf(row.names) }));

const namedAgent = (text: string): AgentKind | undefined => NAMED.find((row) => row.pattern.test(text))?.kind;

/** What a ContrastBolusAgent text amounts to. Oral words win: `ORAL & READI-CAT` is oral whatever stands beside it. */
export const agentKind = (raw: string): AgentKind => {
  const text = normaliseText(raw);
  if (NONE_VALUES.includes(text)) return 'none-value';
  if (ORAL.test(text)) return 'oral';
  const named = namedAgent(text);
  if (named) return named;
  if (/^GADO?\w*|^GD(?:-|$| )|GADOLINIUM/u.test(text) && !text.startsWith('GADGET'))
    return text.length > 3 ? 'gadolinium' : 'weak';
  if (WEAK_VALUES.includes(text)) return 'weak';
  return /^(?:NO|NON|W\/?O|WITHOUT|KEIN|SANS|SENZA|SIN|SEM) /u.test(text) ? 'none-value' : 'unrecognised';
};

const ofItem = ({ agent, ingredients }: ContrastAgentItem): AgentKind | null => {
  const byCode = AGENTS.find((row) => row.sct !== null && row.sct === agent.value)?.kind;
  if (byCode) return byCode;
  if (agent.meaning) return agentKind(agent.meaning);
  if (ingredients.some((code) => code.value === '58281002')) return 'gadolinium';
  return ingredients.some((code) => code.value === '44588005') ? 'iodine' : null;
};

const INGREDIENT: Readonly<Record<string, AgentKind>> = { GADOLINIUM: 'gadolinium', IODINE: 'iodine', BARIUM: 'oral' };

/** Text first, then codes, then the ingredient; a weak or unknown name takes its kind from a stated ingredient. */
const agentOf = (record: HeaderRecord): ContrastFacts['agent'] => {
  const { agent, agents, ingredient } = record.contrast;
  const named = agent === null || agent.trim() === '' ? null : agentKind(agent);
  const stated = INGREDIENT[(ingredient ?? '').trim().toUpperCase()] ?? null;
  if (named === 'weak' || named === 'unrecognised') return stated ?? named;
  if (named) return named;
  const coded = agents.map(ofItem).find((kind) => kind !== null) ?? null;
  if (coded) return coded;
  if (agent === null && agents.length === 0) return 'absent';
  return 'empty';
};

const routeOfText = (raw: string): Route | 'other' | null => {
  const text = normaliseText(raw).replaceAll('.', '');
  if (text === '') return null;
  if (/^(?:IV|INTRAVENOUS\w*|INTRAVENOS\w*|INTRAVEINEU\w*|INTRA VENOUS|ENDOVENOS\w*|EV)$/u.test(text)) return 'iv';
  if (/^(?:IT|INTRATHE[CK]AL\w*|INTRATECAL\w*|LUMBAR PUNCTURE|LP)$/u.test(text)) return 'intrathecal';
  return /ORAL|PER OS|^PO$|RECT/u.test(text) ? 'oral' : 'other';
};

const routeOf = (record: HeaderRecord): ContrastFacts['route'] => {
  const coded = record.contrast.agents.flatMap((item) => item.routes).map((code) => ROUTE_CODES[code.value] ?? 'other');
  return (record.contrast.route === null ? null : routeOfText(record.contrast.route)) ?? coded[0] ?? null;
};

const PRE_PHASES = new Set(['PRE_CONTRAST']);

const usageOf = (records: readonly HeaderRecord[]): Pick<ContrastFacts, 'usage' | 'usagePhase'> => {
  const usages = records.flatMap((record) => record.frames).flatMap((frame) => frame.contrastUsage);
  const said = new Set(
    usages
      .map((usage) => usage.administered?.trim().toUpperCase())
      .filter((value) => value === 'YES' || value === 'NO'),
  );
  const phases = new Set(
    usages.map((usage) => usage.phase?.trim().toUpperCase()).filter((value) => value !== undefined && value !== ''),
  );
  const isPre = [...phases].every((phase) => PRE_PHASES.has(phase ?? ''));
  const usagePhase =
    phases.size === 0 ? null : isPre ? 'pre' : [...phases].some((phase) => PRE_PHASES.has(phase ?? '')) ? null : 'post';
  if (said.size === 2) return { usage: 'mixed', usagePhase };
  if (said.size === 0) return { usage: 'unstated', usagePhase };
  return { usage: said.has('YES') ? 'administered' : 'not-administered', usagePhase };
};

const imageTypePhaseOf = (records: readonly HeaderRecord[]): ContrastFacts['imageTypePhase'] => {
  const values = new Set(
    records.flatMap((record) => [...record.image.imageType, ...record.frames.flatMap((frame) => frame.frameType)]),
  );
  if (values.has('PRE_CONTRAST') === values.has('POST_CONTRAST')) return null;
  return values.has('POST_CONTRAST') ? 'post' : 'pre';
};

const isIntrathecalAgent = (record: HeaderRecord): boolean => {
  const text = normaliseText(record.contrast.agent ?? '');
  const strength = record.contrast.concentrationMgPerMl;
  return INTRATHECAL_AGENT.test(strength === null ? text : `${text} ${strength}`);
};

/** The weakest claim of a series speaks for it: one instance without an agent makes the agent the instances' own. */
const agreedAgent = (records: readonly HeaderRecord[]): ContrastFacts['agent'] => {
  const kinds = [...new Set(records.map(agentOf))];
  if (kinds.length <= 1) return kinds[0] ?? 'absent';
  return kinds.find((kind) => kind === 'absent' || kind === 'empty' || kind === 'none-value') ?? 'unrecognised';
};

const most = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** Contrast as the records of one series part state it, collected and not judged. */
export const contrastFactsOf = (records: readonly HeaderRecord[]): ContrastFacts => {
  const starts = records.map((record) => secondsOfDay(record.contrast.startTime) || null);
  const first = records[0];
  return {
    agent: agreedAgent(records),
    agentText: first?.contrast.agent ?? first?.contrast.agents[0]?.agent.meaning ?? null,
    intrathecalAgent: records.some(isIntrathecalAgent),
    route: records.map(routeOf).find((route) => route !== null) ?? null,
    volumeMl: most(records.map((record) => record.contrast.totalDoseMl ?? record.contrast.volumeMl)),
    ...usageOf(records),
    imageTypePhase: imageTypePhaseOf(records),
    bolusStartS: most(starts),
  };
};
