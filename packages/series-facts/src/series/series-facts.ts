import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { Geometry, SeriesFacts } from '../facts.ts';
import { greatest, least } from '../geometry/extremes.ts';
import { measureStack, type PlacedFrame } from '../geometry/stack.ts';
import type { PreparedVocabulary } from '../prepared-vocabulary.ts';
import { joinWords } from '../words/join-words.ts';
import { readDescriptions } from '../words/read-descriptions.ts';
import { siteEvidence } from '../words/site-evidence.ts';
import { bodyPartOf, codedLevelsOf } from './anatomy.ts';
import { contrastFactsOf } from './contrast-facts.ts';
import { asItsFrames } from './image-of-frame.ts';
import { impossibleInSeries } from './impossible-in-series.ts';
import { withModality } from './modality.ts';
import { roleOf } from './role.ts';
import { frameTimeS, type SeriesPart, splitSeries } from './split-series.ts';
import { secondsOfDay } from './time-of-day.ts';
import { fatSuppressionOf, weightingOf } from './weighting.ts';

const placedFrames = (records: readonly HeaderRecord[]): readonly PlacedFrame[] =>
  records.flatMap((record) =>
    record.frames.map((frame) => ({
      frame,
      rows: record.image.rows,
      columns: record.image.columns,
      instanceNumber: record.frames.length === 1 ? record.image.instanceNumber : null,
      frameOfReferenceUid: record.image.frameOfReferenceUid,
    })),
  );

const known = (times: readonly (number | null)[]): readonly number[] => times.filter((time) => time !== null);

/** Times of a part from its frames, else its instances: of acquisition, else of content. */
const acquisitionTimesS = (records: readonly HeaderRecord[]): readonly number[] => {
  const sources = [
    records.flatMap((record) => record.frames.map(frameTimeS)),
    records.map((record) => secondsOfDay(record.image.acquisitionTime)),
    records.map((record) => secondsOfDay(record.image.contentTime)),
  ];
  return sources.map(known).find((times) => times.length > 0) ?? [];
};

/** Announced by NumberOfSeriesRelatedInstances, or by ImagesInAcquisition of a classic series with one acquisition. */
const announcedInstances = (records: readonly HeaderRecord[]): number | null => {
  const related = records.map((record) => record.series.relatedInstanceCount);
  const acquisitions = new Set(records.map((record) => record.image.acquisitionNumber));
  const perAcquisition = records.map((record) =>
    (record.image.numberOfFrames ?? 1) > 1 ? null : record.image.imagesInAcquisition,
  );
  const counts = [...related, ...(acquisitions.size <= 1 ? perAcquisition : [])].filter((count) => count !== null);
  return greatest(counts);
};

/** Siemens composing says in ImageComments, in the console's language, that the stations did not match. */
const composingFailed = (records: readonly HeaderRecord[]): boolean =>
  records.some((record) => /insufficient match|non adapt[ée]es/iu.test(record.image.comments ?? ''));

/** One instance per SOP Instance UID, in the order of InstanceNumber, so that arrival and duplication change nothing. */
const distinctInstances = (records: readonly HeaderRecord[]): readonly HeaderRecord[] =>
  [...new Map(records.map((record) => [record.sopInstanceUid, record])).values()].toSorted(
    (a, b) =>
      (a.image.instanceNumber ?? 0) - (b.image.instanceNumber ?? 0) || (a.sopInstanceUid < b.sopInstanceUid ? -1 : 1),
  );

const MOSAIC: Geometry = { kind: 'none', problem: 'NOT_A_FIELD_OF_VIEW' };
const CONTRADICTED: Geometry = { kind: 'none', problem: 'FRAMES_CONTRADICTED' };

/** Announces frames that it does not describe: where they lie is not known. */
const hasHiddenFrames = ({ image, frames }: HeaderRecord): boolean =>
  frames.length > 0 && (image.numberOfFrames ?? 1) > frames.length;

type Whole = { readonly announced: number | null; readonly instances: number; readonly hidden: boolean };

const factsOfPart = (part: SeriesPart, index: number, whole: Whole, site: PreparedVocabulary): SeriesFacts[] => {
  const [record] = part.records;
  if (!record) return [];
  const first = withModality(asItsFrames(record));
  const { description, protocolName, modality, number } = first.series;
  const fields = [
    ['SeriesDescription', description],
    ['ProtocolName', protocolName],
  ] as const;
  const descriptions = readDescriptions(fields, site);
  const words = joinWords(descriptions);
  const measured = whole.hidden ? CONTRADICTED : measureStack(placedFrames(part.records));
  const { role, because } = roleOf({ record: first, descriptions, geometry: measured });
  const weighting = weightingOf(first, words);
  const geometry = role === 'mosaic' ? MOSAIC : measured;
  const timesS = acquisitionTimesS(part.records);
  return [
    {
      studyInstanceUid: first.studyInstanceUid,
      seriesInstanceUid: first.seriesInstanceUid,
      part: index + 1,
      seriesNumber: number,
      description,
      descriptions,
      modality,
      vendor: first.equipment.manufacturer,
      instances: new Set(part.records.map((record) => record.sopInstanceUid)).size,
      role,
      plane: geometry.kind === 'stack' ? geometry.stack.plane : words.plane,
      weighting,
      fatSuppressed: fatSuppressionOf(first, words, weighting),
      words,
      codedLevels: codedLevelsOf(first.series.anatomicRegions, site),
      bodyPart: bodyPartOf(first.series.bodyPartExamined, site),
      geometry,
      contrast: contrastFactsOf(part.records),
      acquiredAtS: least(timesS),
      acquiredUntilS: greatest(timesS),
      announcedInstances: whole.announced !== null && whole.announced > whole.instances ? whole.announced : null,
      composingFailed: composingFailed(part.records),
      because: [because, ...siteEvidence(first.seriesInstanceUid, descriptions), ...impossibleInSeries(record)],
    },
  ];
};

/** The facts of one series, a part for every kind of image in it. `records` are of one series, in any order. */
export const seriesFactsOf = (records: readonly HeaderRecord[], site: PreparedVocabulary): readonly SeriesFacts[] => {
  const instances = distinctInstances(records);
  const hidden = instances.some(hasHiddenFrames);
  const whole = { announced: announcedInstances(instances), instances: instances.length, hidden };
  return splitSeries(instances).flatMap((part, index) => factsOfPart(part, index, whole, site));
};
