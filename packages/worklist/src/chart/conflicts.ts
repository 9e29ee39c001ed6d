import type { EntryHistory } from './history-of-entry.ts';
import type { PersonChartShape } from './person-chart-schema.ts';

type Conflict = PersonChartShape['conflicts'][number];
type Attribute = Conflict['attribute'];

const ATTRIBUTES: readonly Attribute[] = ['name', 'birthDate', 'sex'];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** PS3.5 6.2: components end in `^` or do not, and letters differ in case between systems; neither is another person. */
const comparable = (attribute: Attribute, value: string): string =>
  attribute === 'name'
    ? value
        .toUpperCase()
        .replaceAll(/[\s^]+/gu, ' ')
        .trim()
    : value;

const valuesOf = (studies: readonly EntryHistory[], attribute: Attribute): Conflict['values'] => {
  const said = studies.flatMap(({ patient, studyInstanceUid }) => {
    const value = patient[attribute];
    return value ? [{ value, studyInstanceUid }] : [];
  });
  return [...Map.groupBy(said, ({ value }) => comparable(attribute, value)).values()].map((group) => ({
    value: group.map(({ value }) => value).toSorted(byText)[0] ?? '',
    studyInstanceUids: group.map(({ studyInstanceUid }) => studyInstanceUid).toSorted(byText),
  }));
};

/** What studies of one person say differently of who that is: a case for a merge's reversal or a split, by a person. */
export const conflictsOf = (studies: readonly EntryHistory[]): Conflict[] =>
  ATTRIBUTES.map((attribute) => ({
    attribute,
    values: valuesOf(studies, attribute).toSorted((a, b) => byText(a.value, b.value)),
  })).filter(({ values }) => values.length > 1);
