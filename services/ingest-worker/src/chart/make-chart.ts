import type { ClinicalContext } from '@cordwatch/clinical-context';
import { chartOf, type SurveillancePolicy } from '@cordwatch/prior-studies';
import {
  conflictsOf,
  type EntryHistory,
  historyStudyOf,
  type PersonChartShape,
  type PriorityPolicy,
  personChartSchema,
  STANDING_VERSION,
  type Standing,
  standingOf,
} from '@cordwatch/worklist';

export type ChartPolicies = { readonly surveillance: SurveillancePolicy; readonly priority: PriorityPolicy };

/** One person as the database knows them. `studies` in the order in which they were first stored. */
export type PersonHistory = {
  readonly studies: readonly EntryHistory[];
  /** The study that was stored last: what its headers say of the person is the newest. */
  readonly lastStored: string | null;
  readonly context: ClinicalContext;
};

export type MadeChart = { readonly person: PersonChartShape; readonly standings: ReadonlyMap<string, Standing> };

/** Names what a chart is made under; another name means that it has to be made again. */
export const chartedUnder = ({ surveillance, priority }: ChartPolicies): string =>
  JSON.stringify([STANDING_VERSION, surveillance.version, priority.version]);

/** The chart of a person and the standing of each study in it. Pure: the same history gives the same chart on any day. */
export function makeChart({ studies, lastStored, context }: PersonHistory, policies: ChartPolicies): MadeChart {
  const { studies: charts, ...chart } = chartOf({
    studies: studies.map((study, index) => historyStudyOf(study, index + 1)),
    context,
    policy: policies.surveillance,
  });
  const histories = new Map(studies.map((study) => [study.studyInstanceUid, study]));
  const standings = charts.flatMap((of) => {
    const history = histories.get(of.studyInstanceUid);
    return history ? [[of.studyInstanceUid, standingOf(history, of, context, policies.priority)] as const] : [];
  });
  const demographics = studies.find(({ studyInstanceUid }) => studyInstanceUid === lastStored)?.patient ?? null;
  return {
    person: personChartSchema.parse({ ...chart, demographics, conflicts: conflictsOf(studies) }),
    standings: new Map(standings),
  };
}
