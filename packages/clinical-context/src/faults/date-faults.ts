import type { ClinicalContext } from '../clinical-context.ts';
import type { Instant, IsoDate } from '../values.ts';
import type { Fault, FaultRule, Now, Path } from './fault.ts';

type Dated = { readonly path: Path; readonly date: IsoDate | null };

const treatmentDates = ({ treatments }: ClinicalContext): Dated[] =>
  treatments.flatMap((treatment, at) =>
    treatment.kind === 'surgery'
      ? [{ path: ['treatments', at, 'date'], date: treatment.date }]
      : [
          { path: ['treatments', at, 'startDate'], date: treatment.startDate },
          { path: ['treatments', at, 'endDate'], date: treatment.endDate },
        ],
  );

const symptomDates = ({ symptoms }: ClinicalContext): Dated[] =>
  symptoms.flatMap(({ onsetDate, resolvedDate }, at) => [
    { path: ['symptoms', at, 'onsetDate'], date: onsetDate },
    { path: ['symptoms', at, 'resolvedDate'], date: resolvedDate },
  ]);

const observedDates = (context: ClinicalContext): Dated[] => [
  ...context.markers.map(({ takenOn }, at) => ({ path: ['markers', at, 'takenOn'], date: takenOn })),
  ...context.response.map(({ on }, at) => ({ path: ['response', at, 'on'], date: on })),
  { path: ['mriContraindication', 'recordedOn'], date: context.mriContraindication?.recordedOn ?? null },
  { path: ['multidisciplinaryReview', 'askedOn'], date: context.multidisciplinaryReview?.askedOn ?? null },
];

const faultOfDate = ({ path, date }: Dated, { birthDate, today }: Now): Fault[] => {
  if (date === null) return [];
  if (date > today) return [{ path, says: `${date} is in the future; today is ${today}.` }];
  if (birthDate !== null && date < birthDate) return [{ path, says: `${date} is before the person was born.` }];
  return [];
};

/** Everything here has happened: no day is in the future, and none before birth. */
export const dateFaults: FaultRule = (context, now) =>
  [...treatmentDates(context), ...symptomDates(context), ...observedDates(context)].flatMap((dated) =>
    faultOfDate(dated, now),
  );

/** The day that a moment's own zone had. */
export const dayOf = (instant: Instant): IsoDate => instant.slice(0, 10);

const DAY_MS = 86_400_000;

/** A site behind Greenwich still has yesterday when a report is stamped in UTC; a day later than that is the future. */
const endOfTodayAnywhereMs = (today: IsoDate): number => Date.parse(today) + 2 * DAY_MS;

export const reportFaults: FaultRule = ({ symptoms }, { today }) =>
  symptoms.flatMap(({ reportedAt }, at) =>
    Date.parse(reportedAt) < endOfTodayAnywhereMs(today)
      ? []
      : [{ path: ['symptoms', at, 'reportedAt'], says: `${reportedAt} is in the future; today is ${today}.` }],
  );
