import { proposeTreatments, type TreatmentProposal } from '@cordwatch/clinical-context';
import { isDatabaseUnavailable } from '@cordwatch/infra/service';
import { defaultSurveillancePolicy } from '@cordwatch/prior-studies';
import type { Logger } from 'pino';
import {
  findContext,
  findHistories,
  holdPerson,
  postponeChart,
  replaceSlots,
  writeChart,
  writeStanding,
} from '../store/chart-statements.ts';
import { findPriorityPolicy } from '../store/priority-policy-in-force.ts';
import type { Database, Tx } from '../store/tables.ts';
import { findRadiotherapy, replaceProposals } from '../store/treatment-proposals.ts';
import { type ChartPolicies, chartedUnder, type MadeChart, makeChart } from './make-chart.ts';

/** @throws when the policy in force cannot be read. */
export const policiesInForce = async (db: Database | Tx): Promise<ChartPolicies> => ({
  surveillance: defaultSurveillancePolicy,
  priority: await findPriorityPolicy(db),
});

type Made = MadeChart & { readonly proposals: readonly TreatmentProposal[] };

/**
 * Makes the chart of a person anew from everything stored, in the transaction of whoever changed what it is made from:
 * nobody reads a verdict beside a deadline that does not know it. The person is held until the transaction ends, so charts
 * of one person never meet. Where our rules stumble, the person is charted later and the rest of the transaction stands.
 */
export async function chartPerson(tx: Tx, personId: string, logger: Logger): Promise<void> {
  const rev = await holdPerson(tx, personId);
  if (rev === null) return;
  const policies = await policiesInForce(tx);
  const made = await attempt(tx, personId, policies, logger);
  if (made === null) return postponeChart(tx, personId);
  for (const [studyInstanceUid, standing] of made.standings) await writeStanding(tx, studyInstanceUid, standing);
  await replaceSlots(tx, personId, made.person.slots);
  await replaceProposals(tx, personId, made.proposals);
  await writeChart(tx, { personId, rev, chart: made.person, under: chartedUnder(policies) });
}

async function attempt(tx: Tx, personId: string, policies: ChartPolicies, logger: Logger): Promise<Made | null> {
  try {
    const { studies, lastStored } = await findHistories(tx, personId);
    const chart = makeChart({ studies, lastStored, context: await findContext(tx, personId) }, policies);
    return { ...chart, proposals: proposeTreatments(await findRadiotherapy(tx, personId)) };
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    logger.error({ error, person: personId.slice(0, 12) }, 'a person could not be charted');
    return null;
  }
}
