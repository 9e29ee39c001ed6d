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

const claimOf = ({ contrast, modality }: SeriesFacts): readonly [AgentClaim['claim'], rule: string, says: string] => {
  const { agent, route, volumeMl } = contrast;
  if (agent === 'absent') return ['nothing', 'contrast.agent.absent', 'No agent is recorded on the series.'];
  if (agent === 'empty')
    return ['nothing', 'contrast.agent.empty', 'The agent is present and empty, which is legal and says nothing.'];
  if (agent === 'none-value') return ['not-given', 'contrast.agent.none', 'The agent says that none was given.'];
  if (volumeMl === 0) return ['not-given', 'contrast.volume.zero', 'The agent has a volume of 0 mL.'];
  if (agent === 'oral' || route === 'oral')
    return ['not-given', 'contrast.agent.oral', 'An oral agent is not contrast for the spine.'];
  if (agent === 'hepatobiliary')
    return ['doubtful', 'contrast.agent.liver', 'A hepatobiliary agent on a spine is more likely stale than given.'];
  if (agent === 'other-route' || route === 'other')
    return ['doubtful', 'contrast.route.other', 'The route is neither intravenous nor intrathecal.'];
  if (modality === 'MR' && route === 'intrathecal')
    return ['doubtful', 'contrast.route.mr', 'An intrathecal route on MR is an error until proven.'];
  if (agent === 'weak' || agent === 'unrecognised')
    return ['weak', 'contrast.agent.weak', 'The agent says that something was given and not what.'];
  if (agent === RIGHT_AGENT[modality ?? ''])
    return ['given', 'contrast.agent.named', 'The series names an agent that enhances this modality.'];
  return ['doubtful', 'contrast.agent.modality', 'The agent does not belong to this modality.'];
};

/** Reads the claim and says it as evidence, which the phase rules may turn for or against. */
export const agentClaimOf = (facts: SeriesFacts): AgentClaim => {
  const [claim, rule, says] = claimOf(facts);
  if (claim === 'nothing' && facts.contrast.agent === 'absent') return { claim, because: [] };
  const value = facts.contrast.agentText ?? facts.contrast.agent;
  return { claim, because: [context(rule, says, evidenceFrom(facts.seriesInstanceUid, 'ContrastBolusAgent', value))] };
};
