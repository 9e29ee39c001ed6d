import { describe, expect, test } from 'vitest';
import { explicitFile, part10, recordOf, STUDY_AND_SERIES, sequence } from './testing-bytes.ts';

const RT_PLAN = '5';
const RT_BEAMS_RECORD = '4';
const RT_SUMMARY_RECORD = '7';
const RT_BRACHY_RECORD = '6';

/** An object of the radiotherapy class 1.2.840.10008.5.1.4.1.1.481.x, with these rows behind its study and series. */
const read = (storageClass: string, ...late: readonly string[]) =>
  recordOf(
    part10(
      '1.2.840.10008.1.2.1',
      `08 00 16 00 'UI' 1E 00 '1.2.840.10008.5.1.4.1.1.481.${storageClass}\0'`, // (0008,0016) SOPClassUID
      "08 00 18 00 'UI' 08 00 '2.25.1.1'", // (0008,0018) SOPInstanceUID
      ...STUDY_AND_SERIES,
      ...late,
    ),
  ).radiotherapy;

const fractions = (planned: number) => [`0A 30 78 00 'IS' 02 00 '${planned} '`]; // (300A,0078) NumberOfFractionsPlanned
const dose = (type: string, gray: string) => [
  `0A 30 20 00 'CS' ${type.length.toString(16).padStart(2, '0')} 00 '${type}'`, // (300A,0020) DoseReferenceType
  `0A 30 26 00 'DS' 02 00 '${gray}'`, // (300A,0026) TargetPrescriptionDose
];
const ofPlan = sequence('0C 30 02 00', ["08 00 55 11 'UI' 06 00 '2.25.9'"]); // (300C,0002), (0008,1155)
const date = (tag: string, day: string) => `${tag} 'DA' 08 00 '${day}'`;

describe('a plan', () => {
  test('says its label, its intent, and what it prescribes to its targets', () => {
    const header = read(
      RT_PLAN,
      "0A 30 02 00 'SH' 08 00 'SBRT_T8 '", // (300A,0002) RTPlanLabel
      "0A 30 0A 00 'CS' 0A 00 'PALLIATIVE'", // (300A,000A) PlanIntent
      ...sequence('0A 30 10 00', dose('TARGET', '20'), dose('TARGET', '24'), dose('ORGAN_AT_RISK ', '50')), // (300A,0010)
      ...sequence('0A 30 70 00', fractions(2), fractions(3)), // (300A,0070) FractionGroupSequence
    );
    expect(header).toEqual({
      planUid: '2.25.1.1',
      planLabel: 'SBRT_T8',
      intent: 'PALLIATIVE',
      fractionsPlanned: 5,
      fractionsDelivered: null,
      doseGy: 24,
      treatmentDates: [],
    });
  });

  test('may say nothing but which it is', () => {
    expect(read(RT_PLAN)).toMatchObject({ planUid: '2.25.1.1', planLabel: null, fractionsPlanned: null, doseGy: null });
  });
});

describe('a treatment record', () => {
  test('belongs to the plan that it refers to, and says its day and which fraction it was', () => {
    const session = sequence('08 30 20 00', ["08 30 22 00 'IS' 02 00 '2 '"]); // (3008,0020), (3008,0022)
    expect(read(RT_BEAMS_RECORD, ...session, date('08 30 50 02', '20210414'), ...ofPlan)).toMatchObject({
      planUid: '2.25.9',
      fractionsDelivered: 2,
      treatmentDates: ['20210414'],
    });
  });

  test('that sums up says the first day, the last, and how many fractions there were', () => {
    const group = [...["08 30 5A 00 'IS' 02 00 '2 '"], ...fractions(2)]; // (3008,005A) NumberOfFractionsDelivered
    const header = read(
      RT_SUMMARY_RECORD,
      date('08 30 54 00', '20210412'), // (3008,0054) FirstTreatmentDate
      date('08 30 56 00', '20210414'), // (3008,0056) MostRecentTreatmentDate
      ...sequence('08 30 20 02', group), // (3008,0220) FractionGroupSummarySequence
      ...ofPlan,
    );
    expect(header).toMatchObject({
      fractionsPlanned: 2,
      fractionsDelivered: 2,
      treatmentDates: ['20210412', '20210414'],
    });
  });

  test('with an impossible day has none', () => {
    expect(read(RT_BEAMS_RECORD, date('08 30 50 02', '20210231'), ...ofPlan)?.treatmentDates).toEqual([]);
  });

  test('of no plan, or of brachytherapy, says nothing', () => {
    expect(read(RT_BEAMS_RECORD, date('08 30 50 02', '20210414'))).toBeUndefined();
    expect(read(RT_BRACHY_RECORD, ...ofPlan)).toBeUndefined();
  });
});

test('a record of anything else has no such part, so that its digest is what it always was', () => {
  expect(Object.keys(recordOf(explicitFile({ late: ofPlan })))).not.toContain('radiotherapy');
});
