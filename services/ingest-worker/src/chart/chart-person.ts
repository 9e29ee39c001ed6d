import { proposeTreatments } from '@cordwatch/clinical-context';
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
import { orUndo } from '../store/in-transaction.ts';
import { findPriorityPolicy } from '../store/priority-policy-in-force.ts';
import type { Database, Tx } from '../store/tables.ts';
import { findRadiotherapy, replaceProposals } from '../store/treatment-proposals.ts';
import { type ChartPolicies, chartedUnder, makeChart } from './make-chart.ts';

/** @throws when the policy in force cannot be read. */
export const policiesInForce = async (db: Database | Tx): Promise<ChartPolicies> => ({
  surveillance: defaultSurveillancePolicy,
  priority: await findPriorityPolicy(db),
});

/**
 * Makes the chart of a person anew from everything stored, in the transaction of whoever changed what it is made from:
 * nobody reads a verdict beside a deadline that does not know it. The person is held until the transaction ends, so charts
 * of one person never meet. Where our rules stumble, the person is charted later and the rest of the transaction stands.
 */
export async function chartPerson(tx: Tx, personId: string, logger: Logger): Promise<void> {
  const rev = await holdPerson(tx, personId);
  if (rev === null) return;
  const policies = await policiesInForce(tx);
  const failure = await orUndo(tx, () => makeAndWrite(tx, { personId, rev }, policies));
  if (failure === null) return;
  logger.error({ error: failure.error, person: personId.slice(0, 12) }, 'a person could not be charted');
  await postponeChart(tx, personId);
}

type Held = { readonly personId: string; readonly rev: number };

async function makeAndWrite(tx: Tx, { personId, rev }: Held, policies: ChartPolicies): Promise<void> {
  const { studies, lastStored } = await findHistories(tx, personId);
  const { person, standings } = makeChart({ studies, lastStored, context: await findContext(tx, personId) }, policies);
  const proposals = proposeTreatments(await findRadiotherapy(tx, personId));
  for (const [studyInstanceUid, standing] of standings) await writeStanding(tx, studyInstanceUid, standing);
  await replaceSlots(tx, personId, person.slots);
  await replaceProposals(tx, personId, proposals);
  await writeChart(tx, { personId, rev, chart: person, under: chartedUnder(policies) });
}
