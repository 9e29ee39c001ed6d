import type { ContrastAgentItem, HeaderRecord } from '@cordwatch/dicom-header';
import {
  AGENTS,
  DENIAL_WORDS,
  INTRATHECAL_AGENT,
  IODINE_STEMS,
  IV_WORDS,
  NO_AGENTS,
  NONE_VALUES,
  ORAL_WORDS,
  WEAK_STEMS,
  WEAK_VALUES,
} from '../data/agents.ts';
import type { AgentKind, ContrastFacts } from '../facts.ts';
import { normaliseText } from '../words/normalise.ts';
import { escaped } from '../words/vocabulary-row.ts';

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![A-Z0-9])(?:${words.map(escaped).join('|')})(?![A-Z])`, 'u');

type NameRule = { readonly kind: AgentKind; readonly pattern: RegExp };

const isIntravenous = anyOf(IV_WORDS);
const oralAlone = new RegExp(`^(?!.*${isIntravenous.source}).*${anyOf(ORAL_WORDS).source}`, 'u');

/** Tried in order: a denial holds whatever it denies, oral words unless a vein is named with them, and a name before a guess. */
const NAME_RULES: readonly NameRule[] = [
  { kind: 'none-value', pattern: /^$/u },
  { kind: 'none-value', pattern: new RegExp(`(?:${anyOf(DENIAL_WORDS).source})(?! ?-?IONIC)`, 'u') },
  { kind: 'oral', pattern: oralAlone },
  ...AGENTS.map((row) => ({ kind: row.kind, pattern: anyOf(row.names) })),
  { kind: 'hepatobiliary', pattern: /GADOXET/u },
  { kind: 'gadolinium', pattern: /(?<![A-Z])GAD(?!GET)[A-Z]{2,}|(?<![A-Z])GD(?:-| \S)|^GAD \S|钆|ガド/u },
  { kind: 'iodine', pattern: IODINE_STEMS },
  { kind: 'weak', pattern: WEAK_STEMS },
  { kind: 'none-value', pattern: anyOf(NO_AGENTS) },
  { kind: 'weak', pattern: isIntravenous },
];

const oralDenied = new RegExp(`${anyOf(DENIAL_WORDS).source} ${anyOf(ORAL_WORDS).source}`, 'gu');

/** What a ContrastBolusAgent text amounts to. `NO ORAL` denies what was drunk and says nothing of a vein. */
export const agentKind = (raw: string): AgentKind => {
  const whole = normaliseText(raw);
  const text = whole.replace(oralDenied, '').trim();
  if (text === '' && whole !== '') return 'unrecognised';
  if (NONE_VALUES.includes(text)) return 'none-value';
  if (WEAK_VALUES.includes(text)) return 'weak';
  return NAME_RULES.find((rule) => rule.pattern.test(text))?.kind ?? 'unrecognised';
};

/** The kind of one coded agent. */
export const kindOfItem = ({ agent, ingredients }: ContrastAgentItem): AgentKind | null => {
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
  const coded = agents.map(kindOfItem).filter((kind) => kind !== null);
  const enhancing = coded.find((kind) => kind !== 'oral') ?? coded[0];
  if (enhancing) return enhancing;
  if (agent === null && agents.length === 0) return 'absent';
  return 'empty';
};

/** A brand and strength that is allowed into the thecal sac. */
export const isIntrathecalAgent = (record: HeaderRecord): boolean => {
  const text = normaliseText(record.contrast.agent ?? '');
  const strength = record.contrast.concentrationMgPerMl;
  return INTRATHECAL_AGENT.test(strength === null ? text : `${text} ${strength}`);
};

/** The weakest claim of a series speaks for it: one instance without an agent makes the agent the instances' own. */
export const agreedAgent = (records: readonly HeaderRecord[]): ContrastFacts['agent'] => {
  const kinds = [...new Set(records.map(agentOf))];
  if (kinds.length <= 1) return kinds[0] ?? 'absent';
  return kinds.find((kind) => kind === 'absent' || kind === 'empty' || kind === 'none-value') ?? 'unrecognised';
};
