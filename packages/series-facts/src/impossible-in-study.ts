import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import { ageOfString, ageYearsOf, isInCentimetres } from './stature.ts';

/** The values of a study's headers that are checked, as sent. */
export type StudyValues = {
  readonly date: string | null;
  readonly age: string | null;
  readonly birthDate: string | null;
  readonly size: number | null;
};

/** The first CT of a patient, and beyond the life of this program. */
const FIRST_DATE = '19711001';
const LAST_DATE = '20991231';

/** A day on which a study can have been made; DICOM DA. */
export const isPossibleStudyDate = (date: string): boolean => date >= FIRST_DATE && date <= LAST_DATE;

type Row = {
  readonly rule: string;
  readonly says: string;
  readonly keyword: string;
  readonly value: (of: StudyValues) => string | number | null;
};

const ROWS: readonly Row[] = [
  {
    rule: 'impossible.study-date',
    says: 'No study was made on this date: the study is joined with no other.',
    keyword: 'StudyDate',
    value: ({ date }) => (date === null || isPossibleStudyDate(date) ? null : date),
  },
  {
    rule: 'impossible.age',
    says: 'PatientAge is no age of a person: it is left out.',
    keyword: 'PatientAge',
    value: ({ age }) => (age === null || age.trim() === '' || ageOfString(age) !== null ? null : age),
  },
  {
    rule: 'impossible.birth-date',
    says: 'The dates of birth and of the study fit no life: no age is taken from them.',
    keyword: 'PatientBirthDate',
    value: ({ birthDate, date }) =>
      birthDate === null || date === null || ageYearsOf({ age: null, birthDate, date }) !== null ? null : birthDate,
  },
  {
    rule: 'impossible.size.centimetres',
    says: 'PatientSize is taken for centimetres: nobody is so many metres tall.',
    keyword: 'PatientSize',
    value: ({ size }) => (size !== null && isInCentimetres(size) ? size : null),
  },
];

/** Values of a study that cannot be as they stand, and what was made of them. */
export const impossibleInStudy = (of: StudyValues): readonly Evidence[] =>
  ROWS.flatMap(({ rule, says, keyword, value }) => {
    const found = value(of);
    return found === null ? [] : context(rule, says, evidenceFrom(null, keyword, found));
  });
