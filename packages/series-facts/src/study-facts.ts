import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { BodyPart, SeriesFacts, StudyFacts, Words } from './facts.ts';
import { greatest } from './geometry/extremes.ts';
import { impossibleInStudy } from './impossible-in-study.ts';
import { inOrder, LEVELS } from './levels.ts';
import { orderOf } from './order.ts';
import { prepareVocabulary } from './prepared-vocabulary.ts';
import { seriesFactsOf } from './series/series-facts.ts';
import type { SiteVocabulary } from './site-vocabulary.ts';
import { ageYearsOf, statureOf } from './stature.ts';
import { joinWords } from './words/join-words.ts';
import { readDescriptions } from './words/read-descriptions.ts';

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

const largest = (values: readonly (number | null)[]): number | null =>
  greatest(values.filter((value) => value !== null));

const SPINE_LABELS = new Set<BodyPart['label']>(['whole-spine', 'region', 'spine']);
const saysSpine = ({ levels, leftOrLumbar, spine }: Words): boolean => spine || (levels.length > 0 && !leftOrLumbar);

/** `SAG PD L` names the lumbar spine only in a study that says spine elsewhere; of a knee it names the left one. */
const withoutSides = (series: readonly SeriesFacts[], isSpine: boolean): readonly SeriesFacts[] => {
  if (isSpine || series.some(({ words, bodyPart }) => saysSpine(words) || SPINE_LABELS.has(bodyPart.label)))
    return series;
  return series.map((each) => (each.words.leftOrLumbar ? { ...each, words: { ...each.words, levels: [] } } : each));
};

/**
 * The facts of one study: what was ordered, and its series. `records` are of one study, in any order, with any duplication;
 * `vocabulary` is the site's own, read before the built-in one.
 */
export const studyFactsOf = (records: readonly HeaderRecord[], vocabulary: SiteVocabulary): StudyFacts => {
  const site = prepareVocabulary(vocabulary);
  const pick = (value: (record: HeaderRecord) => string | null): string | null => prevailing(records.map(value));
  const description = pick(({ study }) => study.description);
  const date = pick(({ study }) => study.date);
  const values = {
    age: pick(({ patient }) => patient.age),
    birthDate: pick(({ patient }) => patient.birthDate),
    date,
    size: prevailing(records.map(({ patient }) => patient.size)),
  };
  const ageYears = ageYearsOf(values);
  const fields = [
    ['StudyDescription', description],
    ['RequestedProcedureDescription', pick(({ study }) => study.requestedProcedureDescription)],
    ['PerformedProcedureStepDescription', pick(({ series }) => series.performedProcedureStepDescription)],
  ] as const;
  const descriptions = readDescriptions(fields, site);
  const said = joinWords(descriptions);
  const order = orderOf(
    records.flatMap(({ study }) => study.procedureCodes),
    site,
  );
  const series = groupBySeries(records).flatMap((group) => seriesFactsOf(group, site));
  return {
    studyInstanceUid: records[0]?.studyInstanceUid ?? '',
    patientId: pick(({ patient }) => patient.id),
    issuer: pick(({ patient }) => patient.issuer),
    date,
    description,
    descriptions,
    words: { ...said, spine: said.spine || order.spine, emergency: said.emergency || order.emergency },
    codedWholeSpine: order.wholeSpine,
    orderedLevels: said.wholeSpine || order.wholeSpine ? LEVELS : inOrder([...said.levels, ...order.levels]),
    orderedContrast: said.contrast === 'unstated' ? order.contrast : said.contrast,
    ...statureOf(values.size, ageYears),
    ageYears,
    impossible: impossibleInStudy(values),
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
    series: withoutSides(series, saysSpine(said) || order.spine || order.wholeSpine),
  };
};
