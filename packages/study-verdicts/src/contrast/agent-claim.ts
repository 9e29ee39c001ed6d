import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { SeriesFacts } from '@cordwatch/series-facts';

/**
 * What the agent attributes of a series amount to. `given`: an agent that enhances this modality; `weak`: something was
 * given; `not-given`: they deny it; `doubtful`: they name what cannot be (a liver agent, iodine on MR, an odd route).
 */
export type AgentClaim = {
  readonly claim: 'given' | 'weak' | 'not-given' | 'doubtful' | 'nothing';
  readonly because: readonly Evidence[];
};

const RIGHT_AGENT: Readonly<Record<string, SeriesFacts['contrast']['agent']>> = { MR: 'gadolinium', CT: 'iodine' };

type Row = {
  readonly when: (facts: SeriesFacts) => boolean;
  readonly claim: AgentClaim['claim'];
  readonly rule: string;
  readonly says: string;
};

/** A vein or the thecal sac, and how much: what nobody types for an agent that was not given. */
const hasDose = ({ route, volumeMl }: SeriesFacts['contrast']): boolean =>
  (route === 'iv' || route === 'intrathecal') && volumeMl !== null && volumeMl > 0;

/** Tried in order: what denies comes before what names. */
const CLAIMS: readonly Row[] = [
  {
    when: ({ contrast }) => contrast.agent === 'absent',
    claim: 'nothing',
    rule: 'contrast.agent.absent',
    says: 'No agent is recorded on the series.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'empty',
    claim: 'nothing',
    rule: 'contrast.agent.empty',
    says: 'The agent is present and empty, which is legal and says nothing.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'none-value',
    claim: 'not-given',
    rule: 'contrast.agent.none',
    says: 'The agent says that none was given.',
  },
  {
    when: ({ contrast }) => contrast.volumeMl === 0,
    claim: 'not-given',
    rule: 'contrast.volume.zero',
    says: 'The agent has a volume of 0 mL.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'oral' || contrast.route === 'oral',
    claim: 'not-given',
    rule: 'contrast.agent.oral',
    says: 'An oral agent is not contrast for the spine.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'hepatobiliary',
    claim: 'doubtful',
    rule: 'contrast.agent.liver',
    says: 'A hepatobiliary agent on a spine is more likely stale than given.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'other-route' || contrast.route === 'other',
    claim: 'doubtful',
    rule: 'contrast.route.other',
    says: 'The route is none that is known to reach the spine: neither a vein nor the thecal sac.',
  },
  {
    when: ({ contrast, modality }) => modality === 'MR' && contrast.route === 'intrathecal',
    claim: 'doubtful',
    rule: 'contrast.route.mr',
    says: 'An intrathecal route on MR is an error until proven.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'weak' && hasDose(contrast),
    claim: 'given',
    rule: 'contrast.agent.dose',
    says: 'The agent says that something was given, and its route and volume are recorded.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'weak',
    claim: 'weak',
    rule: 'contrast.agent.weak',
    says: 'The agent says that something was given and not what.',
  },
  {
    when: ({ contrast }) => contrast.agent === 'unrecognised',
    claim: 'nothing',
    rule: 'contrast.agent.unrecognised',
    says: 'The agent is a text that names no agent known.',
  },
  {
    when: ({ contrast, modality }) => contrast.agent === RIGHT_AGENT[modality ?? ''],
    claim: 'given',
    rule: 'contrast.agent.named',
    says: 'The series names an agent that enhances this modality.',
  },
];

const OF_ANOTHER_MODALITY: Omit<Row, 'when'> = {
  claim: 'doubtful',
  rule: 'contrast.agent.modality',
  says: 'The agent does not belong to this modality.',
};

/** Reads the claim and says it as evidence, which the phase rules may turn for or against. */
export const agentClaimOf = (facts: SeriesFacts): AgentClaim => {
  const { claim, rule, says } = CLAIMS.find((row) => row.when(facts)) ?? OF_ANOTHER_MODALITY;
  if (claim === 'nothing' && facts.contrast.agent === 'absent') return { claim, because: [] };
  const value = facts.contrast.agentText ?? facts.contrast.agent;
  return { claim, because: [context(rule, says, evidenceFrom(facts.seriesInstanceUid, 'ContrastBolusAgent', value))] };
};

/** A word or an agent that speaks of contrast, whether or not it proves any. */
export const hasSignOfAgent = (facts: SeriesFacts): boolean =>
  facts.words.contrast === 'with' || ['given', 'weak', 'doubtful'].includes(agentClaimOf(facts).claim);
