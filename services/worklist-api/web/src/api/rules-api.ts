import {
  activationSchema,
  type ChangeKind,
  type RuleSetPage,
  ruleSetListSchema,
  ruleSetPageSchema,
  type TryOut,
  tryOutPageSchema,
  tryOutSchema,
  unmappedPageSchema,
} from '@cordwatch/worklist';
import { ask, sending } from './ask.ts';

export type RuleSet = RuleSetPage['rules'];

const RULE_SETS = '/api/v1/rule-sets';
const CHANGES_A_PAGE = 20;
const MOST_DESCRIPTIONS = 1_000;

const ruleSetPath = (version: string): string => `${RULE_SETS}/${encodeURIComponent(version)}`;

export const getRuleSets = (signal: AbortSignal) => ask(ruleSetListSchema, RULE_SETS, { signal });

/** `version` may be `active`, for the rules in force. */
export const getRuleSet = (version: string, signal: AbortSignal) =>
  ask(ruleSetPageSchema, ruleSetPath(version), { signal });

/** @throws AskError 400 whose body has `faults`, each with its place; 409 when the version is taken. */
export const storeDraft = (draft: { readonly note: string; readonly rules: RuleSet }) =>
  ask(ruleSetPageSchema, RULE_SETS, sending('POST', draft));

export const startTryOut = (version: string, sample: TryOut['sample']) =>
  ask(tryOutSchema, `${ruleSetPath(version)}/try-out`, sending('POST', { sample }));

export type WantedChanges = {
  readonly version: string;
  readonly kind: ChangeKind | undefined;
  readonly cursor: string | null;
};

export const getChanges = ({ version, kind, cursor }: WantedChanges, signal: AbortSignal) => {
  const params = new URLSearchParams({ limit: String(CHANGES_A_PAGE) });
  if (kind) params.set('kind', kind);
  if (cursor) params.set('cursor', cursor);
  return ask(tryOutPageSchema, `${ruleSetPath(version)}/try-out?${params}`, { signal });
};

export type WantedActivation = { readonly note: string; readonly override?: { readonly reason: string } };

/** @throws AskError 409 when nobody has seen which verdicts would change and no reason is given. */
export const activateRuleSet = (version: string, wanted: WantedActivation) =>
  ask(activationSchema, `${ruleSetPath(version)}/activate`, sending('POST', wanted));

export const getUnmapped = (signal: AbortSignal) =>
  ask(unmappedPageSchema, `/api/v1/unmapped?limit=${MOST_DESCRIPTIONS}`, { signal });
