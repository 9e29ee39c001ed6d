import type { HeaderRecord, OwnPart } from '@cordwatch/dicom-header';
import { z } from 'zod';

const text = z.string().nullable();
const number = z.number().nullable();
const texts = z.array(z.string());
const vector = z.tuple([z.number(), z.number(), z.number()]).nullable();
const code = z.object({ value: z.string(), scheme: z.string(), meaning: text });
const codes = z.array(code);

const patient = z.object({ id: text, issuer: text, name: text, birthDate: text, sex: text, age: text, size: number });

const study = z.object({
  date: text,
  time: text,
  description: text,
  accessionNumber: text,
  modalitiesInStudy: texts,
  procedureCodes: codes,
  requestedProcedureDescription: text,
  reasonForRequest: text,
  priority: text,
  relatedSeriesCount: number,
  relatedInstanceCount: number,
});

const series = z.object({
  modality: text,
  number,
  description: text,
  protocolName: text,
  performedProcedureStepDescription: text,
  bodyPartExamined: text,
  anatomicRegions: codes,
  patientPosition: text,
  relatedInstanceCount: number,
});

const equipment = z.object({
  manufacturer: text,
  modelName: text,
  stationName: text,
  institutionName: text,
  magneticFieldStrengthTesla: number,
});

const image = z.object({
  imageType: texts,
  instanceNumber: number,
  acquisitionNumber: number,
  acquisitionDate: text,
  acquisitionTime: text,
  contentTime: text,
  frameOfReferenceUid: text,
  rows: number,
  columns: number,
  numberOfFrames: number,
  imagesInAcquisition: number,
  comments: text,
  derivationDescription: text,
  gePlane: number,
  uihGrid: z.boolean(),
});

const physics = z.object({
  repetitionTimeMs: number,
  echoTimeMs: number,
  inversionTimeMs: number,
  flipAngleDeg: number,
  echoNumber: number,
  echoTrainLength: number,
  diffusionBValue: number,
  scanningSequence: texts,
  sequenceVariant: texts,
  scanOptions: texts,
  sequenceName: text,
  pulseSequenceName: text,
  acquisitionType: text,
  acquisitionContrast: text,
});

const contrast = z.object({
  agent: text,
  route: text,
  ingredient: text,
  volumeMl: number,
  totalDoseMl: number,
  concentrationMgPerMl: number,
  startTime: text,
  stopTime: text,
  flowRatesMlPerS: z.array(z.number()),
  agents: z.array(z.object({ number, agent: code, routes: codes, ingredients: codes })),
});

const contrastUsage = z.object({ agentNumber: number, administered: text, detected: text, phase: text });

const frame = z.object({
  positionMm: vector,
  rowDirection: vector,
  columnDirection: vector,
  pixelSpacingMm: z.tuple([z.number(), z.number()]).nullable(),
  sliceThicknessMm: number,
  spacingBetweenSlicesMm: number,
  stackId: text,
  temporalPositionIndex: number,
  frameType: texts,
  acquisitionDateTime: text,
  echoTimeMs: number,
  contrastUsage: z.array(contrastUsage),
});
const frames = z.array(frame);

export const radiotherapySchema = z.object({
  planUid: z.string(),
  planLabel: text,
  intent: text,
  fractionsPlanned: number,
  fractionsDelivered: number,
  doseGy: number,
  treatmentDates: texts,
});

/** A stored header as data from outside: rows outlive the code that wrote them. */
export const headerRecordSchema: z.ZodType<HeaderRecord> = z.object({
  transferSyntaxUid: z.string(),
  sopClassUid: z.string(),
  sopInstanceUid: z.string(),
  seriesInstanceUid: z.string(),
  studyInstanceUid: z.string(),
  patient,
  study,
  series,
  equipment,
  image,
  physics,
  contrast,
  tracers: texts,
  frames,
  radiotherapy: radiotherapySchema.exactOptional(),
});

const ownImage = image.pick({
  ...{ instanceNumber: true, acquisitionNumber: true, acquisitionDate: true, acquisitionTime: true },
  ...{ contentTime: true, comments: true },
});

/** What is stored of an instance beside what its series has in common. */
export const ownPartSchema: z.ZodType<OwnPart> = z.object({
  sopInstanceUid: z.string(),
  image: ownImage,
  frame: frame.pick({ positionMm: true, acquisitionDateTime: true, temporalPositionIndex: true }).exactOptional(),
  frames: frames.exactOptional(),
  radiotherapy: radiotherapySchema.exactOptional(),
});
