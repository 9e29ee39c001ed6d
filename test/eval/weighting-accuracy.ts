import type { HeaderRecord } from '@cordwatch/dicom-header';
import { aHeader } from '@cordwatch/dicom-header/testing';
import { noSiteVocabulary, studyFactsOf, type Weighting } from '@cordwatch/series-facts';
import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat().flatMap(splitValues));
/** The converter that wrote the sidecars joins the values of one attribute with `_` or a backslash. */
const splitValues = (value: string): string[] => value.split(/[\\_]/u);

/** One line of `series-sidecars.jsonl`: the BIDS suffix and the DICOM header of a real series, times in seconds. */
export const sidecarSchema = z.object({
  bidsSuffix: z.string().nullable(),
  header: z.object({
    Modality: z.string().optional(),
    Manufacturer: z.string().optional(),
    SeriesDescription: z.string().optional(),
    ProtocolName: z.string().optional(),
    BodyPartExamined: z.string().optional(),
    ImageType: z.array(z.string()).default([]),
    RepetitionTime: z.number().optional(),
    EchoTime: z.number().optional(),
    InversionTime: z.number().optional(),
    FlipAngle: z.number().optional(),
    ScanningSequence: texts.default([]),
    SequenceVariant: texts.default([]),
    ScanOptions: texts.default([]),
    SequenceName: z.string().optional(),
    MRAcquisitionType: z.string().optional(),
  }),
});
export type Sidecar = z.output<typeof sidecarSchema>;

/** The suffixes that name a weighting; maps of the field, functional and magnetisation-transfer series have none. */
const WEIGHTING_OF_SUFFIX: Readonly<Record<string, Weighting>> = { T1w: 'T1', T2w: 'T2', T2star: 'T2*', dwi: 'DWI' };

export type MarkedWeighting = {
  readonly sidecar: Sidecar;
  readonly expected: Weighting;
  readonly withWords: Weighting | null;
  readonly physicsAlone: Weighting | null;
};

/** Null when the suffix names no weighting. */
export const markWeighting = (sidecar: Sidecar): MarkedWeighting | null => {
  const expected = WEIGHTING_OF_SUFFIX[sidecar.bidsSuffix ?? ''];
  if (expected === undefined) return null;
  const record = recordOf(sidecar);
  return { sidecar, expected, withWords: weightingIn(record), physicsAlone: weightingIn(withoutWords(record)) };
};

const weightingIn = (record: HeaderRecord): Weighting | null =>
  studyFactsOf([record], noSiteVocabulary).series[0]?.weighting ?? null;

const withoutWords = (record: HeaderRecord): HeaderRecord => ({
  ...record,
  study: { ...record.study, description: null },
  series: { ...record.series, description: null, protocolName: null },
});

const milliseconds = (seconds: number | undefined): number | null => (seconds === undefined ? null : seconds * 1000);

const recordOf = ({ header }: Sidecar): HeaderRecord =>
  aHeader({
    study: { description: null },
    series: {
      modality: header.Modality ?? 'MR',
      description: header.SeriesDescription ?? null,
      protocolName: header.ProtocolName ?? null,
      bodyPartExamined: header.BodyPartExamined ?? null,
    },
    equipment: { manufacturer: header.Manufacturer ?? null },
    image: { imageType: header.ImageType },
    physics: {
      repetitionTimeMs: milliseconds(header.RepetitionTime),
      echoTimeMs: milliseconds(header.EchoTime),
      inversionTimeMs: milliseconds(header.InversionTime),
      flipAngleDeg: header.FlipAngle ?? null,
      echoTrainLength: null,
      scanningSequence: header.ScanningSequence,
      sequenceVariant: header.SequenceVariant,
      scanOptions: header.ScanOptions,
      sequenceName: header.SequenceName ?? null,
      acquisitionType: header.MRAcquisitionType ?? null,
    },
  });
