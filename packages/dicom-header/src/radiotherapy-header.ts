import type { DataSet } from './data-set.ts';
import type { SequenceKeyword, ValueKeyword } from './dictionary.ts';
import type { HeaderRecord, RadiotherapyHeader } from './header-record.ts';

/** RT Plan and RT Ion Plan (PS3.4 B.5). */
const PLANS = ['1.2.840.10008.5.1.4.1.1.481.5', '1.2.840.10008.5.1.4.1.1.481.8'];

/** RT Beams, Ion Beams and Treatment Summary Record. Brachytherapy is another treatment. */
const RECORDS = ['1.2.840.10008.5.1.4.1.1.481.4', '1.2.840.10008.5.1.4.1.1.481.9', '1.2.840.10008.5.1.4.1.1.481.7'];

type Identity = Pick<HeaderRecord, 'sopClassUid' | 'sopInstanceUid'>;

/** PS3.3 C.8.8.9 to C.8.8.13 of a plan, C.8.8.17, C.8.8.21 and C.8.8.23 of a record. A record of no plan says nothing. */
export const radiotherapyHeader = (dataSet: DataSet, identity: Identity): Pick<HeaderRecord, 'radiotherapy'> => {
  const planUid = planUidOf(dataSet, identity);
  return planUid === null ? {} : { radiotherapy: { planUid, ...courseOf(dataSet) } };
};

const planUidOf = (dataSet: DataSet, { sopClassUid, sopInstanceUid }: Identity): string | null => {
  if (PLANS.includes(sopClassUid)) return sopInstanceUid;
  if (!RECORDS.includes(sopClassUid)) return null;
  return dataSet.items('ReferencedRTPlanSequence')[0]?.uid('ReferencedSOPInstanceUID') ?? null;
};

const courseOf = (dataSet: DataSet): Omit<RadiotherapyHeader, 'planUid'> => ({
  planLabel: dataSet.text('RTPlanLabel'),
  intent: dataSet.text('PlanIntent'),
  fractionsPlanned: sum(numbersIn(dataSet, GROUPS, 'NumberOfFractionsPlanned')),
  fractionsDelivered: delivered(dataSet),
  doseGy: highest(
    dataSet
      .items('DoseReferenceSequence')
      .filter((reference) => reference.text('DoseReferenceType') === 'TARGET')
      .map((reference) => reference.number('TargetPrescriptionDose')),
  ),
  treatmentDates: [...new Set(DATES.map((keyword) => dataSet.date(keyword)).filter((date) => date !== null))],
});

const GROUPS = ['FractionGroupSequence', 'FractionGroupSummarySequence'] as const;
const DATES = ['TreatmentDate', 'FirstTreatmentDate', 'MostRecentTreatmentDate'] as const;

/** A summary counts the fractions; a session says which one it was. */
const delivered = (dataSet: DataSet): number | null =>
  sum(numbersIn(dataSet, GROUPS, 'NumberOfFractionsDelivered')) ??
  highest(numbersIn(dataSet, ['TreatmentSessionBeamSequence'], 'CurrentFractionNumber'));

const numbersIn = (dataSet: DataSet, sequences: readonly SequenceKeyword[], keyword: ValueKeyword) =>
  sequences.flatMap((sequence) => dataSet.items(sequence).map((item) => item.number(keyword)));

const combined = (combine: (one: number, other: number) => number) => (numbers: readonly (number | null)[]) => {
  const [first, ...others] = numbers.filter((number) => number !== null);
  return first === undefined ? null : others.reduce(combine, first);
};
const sum = combined((one, other) => one + other);
const highest = combined((one, other) => Math.max(one, other));
