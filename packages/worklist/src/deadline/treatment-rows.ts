import type { Surgery } from '@cordwatch/clinical-context';
import { byText } from '../by-text.ts';
import type { DeadlineRow } from './deadline-row.ts';
import type { Urgency } from './urgency.ts';

/** The operations up to the day of the images, the latest first. */
export const surgeriesBefore = ({ context, studyDay }: Urgency): Surgery[] =>
  context.treatments
    .filter((treatment) => treatment.kind === 'surgery')
    .filter(({ date }) => date <= studyDay)
    .toSorted((a, b) => byText(b.date, a.date) || byText(a.id, b.id));

/** Local recurrence is more frequent after it; by how much is shown beside it and never multiplied. */
export const TREATMENT_ROWS: readonly DeadlineRow[] = [
  {
    code: 'surgery-after-radiotherapy',
    tier: 'scheduled',
    find: (urgency) => {
      const surgery = surgeriesBefore(urgency).find((each) => each.forProgressionAfterRadiotherapy === true);
      return surgery ? { says: `Operated on ${surgery.date} for progression after radiotherapy, one band up` } : null;
    },
  },
];
