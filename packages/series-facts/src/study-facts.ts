import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { StudyFacts } from './facts.ts';
import { orderedByCode, ordersWholeSpine } from './series/anatomy.ts';
import { seriesFactsOf } from './series/series-facts.ts';
import { ageYearsOf, statureOf } from './stature.ts';
import { wordsOf } from './words/join-words.ts';

const groupBySeries = (records: readonly HeaderRecord[]): readonly (readonly HeaderRecord[])[] =>
  [...Map.groupBy(records, (record) => record.seriesInstanceUid)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);

/** The value most headers of a study carry, ties by value: one stray header does not speak for the study, whatever the order. */
const prevailing = <Value extends string | number>(values: readonly (Value | null)[]): Value | null => {
  const counts = Map.groupBy(
    values.filter((value) => value !== null),
    (value) => value,
  );
  const ranked = [...counts].toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
};

const largest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** The facts of one study: what was ordered, and its series. `records` are of one study, in any order, with any duplication. */
export const studyFactsOf = (records: readonly HeaderRecord[]): StudyFacts => {
  const pick = (value: (record: HeaderRecord) => string | null): string | null => prevailing(records.map(value));
  const description = pick(({ study }) => study.description);
  const date = pick(({ study }) => study.date);
  const ageYears = ageYearsOf({
    age: pick(({ patient }) => patient.age),
    birthDate: pick(({ patient }) => patient.birthDate),
    date,
  });
  const words = wordsOf(
    description,
    pick(({ study }) => study.requestedProcedureDescription),
    pick(({ series }) => series.performedProcedureStepDescription),
  );
  const codes = records.flatMap(({ study }) => study.procedureCodes);
  return {
    studyInstanceUid: records[0]?.studyInstanceUid ?? '',
    patientId: pick(({ patient }) => patient.id),
    issuer: pick(({ patient }) => patient.issuer),
    date,
    description,
    words,
    codedWholeSpine: ordersWholeSpine(codes),
    orderedContrast: words.contrast === 'unstated' ? orderedByCode(codes) : words.contrast,
    ...statureOf(prevailing(records.map(({ patient }) => patient.size)), ageYears),
    ageYears,
    announcedSeries: largest(records.map(({ study }) => study.relatedSeriesCount)),
    announcedInstances: largest(records.map(({ study }) => study.relatedInstanceCount)),
    modalities: [
      ...new Set([
        ...records.map(({ series }) => series.modality),
        ...records.flatMap(({ study }) => study.modalitiesInStudy),
      ]),
    ]
      .filter((modality) => modality !== null)
      .toSorted(),
    series: groupBySeries(records).flatMap(seriesFactsOf),
  };
};
