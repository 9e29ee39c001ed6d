import type { Symptom } from '@cordwatch/clinical-context';
import { dayOf } from './days.ts';
import type { DeadlineRow, Found } from './deadline-row.ts';
import { isAcute, SYMPTOM_WORDS, symptomsOf } from './symptoms.ts';

const foundIn = ({ kind, course, reportedAt }: Symptom): Found => ({
  says: `${course === 'new' ? 'New' : 'Worsening'} ${SYMPTOM_WORDS[kind]}, reported ${dayOf(reportedAt)}`,
  since: reportedAt,
});

/** The first report starts the clock: a symptom that is told again is not news. */
const rowOf = (code: DeadlineRow['code'], tier: DeadlineRow['tier'], kind: Symptom['kind']): DeadlineRow => ({
  code,
  tier,
  find: (urgency, policy) => {
    const first = symptomsOf(urgency, policy).find((symptom) => symptom.kind === kind && isAcute(symptom));
    return first ? foundIn(first) : null;
  },
});

/** New or worsening. Signs of the cord or the cauda equina are an emergency; pain alone is not. */
export const SYMPTOM_ROWS: readonly DeadlineRow[] = [
  rowOf('symptom-bladder-bowel', 'emergency', 'bladder-bowel'),
  rowOf('symptom-weakness', 'emergency', 'weakness'),
  rowOf('symptom-sensory-loss', 'emergency', 'sensory-loss'),
  rowOf('symptom-pain', 'scheduled', 'pain'),
];
