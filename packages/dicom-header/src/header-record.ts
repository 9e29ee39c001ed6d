/**
 * What one DICOM instance says about itself, without its pixels. Absent and unreadable values are `null`;
 * an element that is present and empty is `''`, because for a type 2 attribute these are different statements.
 * Text is decoded with the instance's own SpecificCharacterSet. All of it is PHI and hostile.
 */
export type HeaderRecord = {
  readonly transferSyntaxUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly studyInstanceUid: string;
  readonly patient: PatientHeader;
  readonly study: StudyHeader;
  readonly series: SeriesHeader;
  readonly equipment: EquipmentHeader;
  readonly image: ImageHeader;
  readonly physics: PhysicsHeader;
  readonly contrast: ContrastHeader;
  /** Radiopharmaceutical (0018,0031), or the meaning of its code, of each item of RadiopharmaceuticalInformationSequence. */
  readonly tracers: readonly string[];
  /**
   * One per item of the per-frame functional groups; one for an image without them, be it of many frames, as it says
   * only where its first frame is; none for an object that is no image.
   */
  readonly frames: readonly FrameHeader[];
  /** Only on an RT Plan or an RT Treatment Record; absent from all else, so that what was stored before reads the same. */
  readonly radiotherapy?: RadiotherapyHeader;
};

/** A coded concept: PS3.3 8.8, the triple that names it. */
export type CodedConcept = { readonly value: string; readonly scheme: string; readonly meaning: string | null };

/** Dates are days of the calendar as `YYYYMMDD`, null where empty or impossible; times are DICOM TM as sent. */
export type PatientHeader = {
  readonly id: string | null;
  readonly issuer: string | null;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  /** PatientAge (0010,1010), e.g. `045Y`. */
  readonly age: string | null;
  /** PatientSize (0010,1020) as sent, in metres by the standard and in centimetres by mistake. */
  readonly size: number | null;
};

export type StudyHeader = {
  readonly date: string | null;
  readonly time: string | null;
  readonly description: string | null;
  readonly accessionNumber: string | null;
  readonly modalitiesInStudy: readonly string[];
  readonly procedureCodes: readonly CodedConcept[];
  readonly requestedProcedureDescription: string | null;
  readonly reasonForRequest: string | null;
  /** RequestedProcedurePriority (0040,1003) or StudyPriorityID (0032,000C). */
  readonly priority: string | null;
  readonly relatedSeriesCount: number | null;
  readonly relatedInstanceCount: number | null;
};

export type SeriesHeader = {
  readonly modality: string | null;
  readonly number: number | null;
  readonly description: string | null;
  readonly protocolName: string | null;
  readonly performedProcedureStepDescription: string | null;
  readonly bodyPartExamined: string | null;
  readonly anatomicRegions: readonly CodedConcept[];
  readonly patientPosition: string | null;
  readonly relatedInstanceCount: number | null;
};

export type EquipmentHeader = {
  readonly manufacturer: string | null;
  readonly modelName: string | null;
  readonly stationName: string | null;
  readonly institutionName: string | null;
  readonly magneticFieldStrengthTesla: number | null;
};

export type ImageHeader = {
  readonly imageType: readonly string[];
  readonly instanceNumber: number | null;
  readonly acquisitionNumber: number | null;
  readonly acquisitionDate: string | null;
  readonly acquisitionTime: string | null;
  readonly contentTime: string | null;
  readonly frameOfReferenceUid: string | null;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly numberOfFrames: number | null;
  readonly imagesInAcquisition: number | null;
  readonly comments: string | null;
  readonly derivationDescription: string | null;
  /** GE private (0019,1017), the scan plane; 256 is a three-plane localizer. */
  readonly gePlane: number | null;
  /** UIH private (0061,1002) is set: one file is a sheet of tiles. */
  readonly uihGrid: boolean;
};

export type PhysicsHeader = {
  readonly repetitionTimeMs: number | null;
  readonly echoTimeMs: number | null;
  readonly inversionTimeMs: number | null;
  readonly flipAngleDeg: number | null;
  readonly echoNumber: number | null;
  readonly echoTrainLength: number | null;
  /** The highest of the frames, s/mm². */
  readonly diffusionBValue: number | null;
  readonly scanningSequence: readonly string[];
  readonly sequenceVariant: readonly string[];
  readonly scanOptions: readonly string[];
  readonly sequenceName: string | null;
  readonly pulseSequenceName: string | null;
  readonly acquisitionType: string | null;
  /** AcquisitionContrast (0008,9209): the weighting of an Enhanced MR image, not an agent. */
  readonly acquisitionContrast: string | null;
};

export type ContrastHeader = {
  /** ContrastBolusAgent (0018,0010): `null` absent, `''` present and empty. */
  readonly agent: string | null;
  readonly route: string | null;
  readonly ingredient: string | null;
  readonly volumeMl: number | null;
  readonly totalDoseMl: number | null;
  readonly concentrationMgPerMl: number | null;
  readonly startTime: string | null;
  readonly stopTime: string | null;
  readonly flowRatesMlPerS: readonly number[];
  /** ContrastBolusAgentSequence (0018,0012), classic or Enhanced. */
  readonly agents: readonly ContrastAgentItem[];
};

export type ContrastAgentItem = {
  readonly number: number | null;
  readonly agent: CodedConcept;
  readonly routes: readonly CodedConcept[];
  readonly ingredients: readonly CodedConcept[];
};

/** A course of external beam radiotherapy, planned or given. Dates are `YYYYMMDD`. */
export type RadiotherapyHeader = {
  /** The plan's own SOP Instance UID, or the one that a record refers to: what they have in common. */
  readonly planUid: string;
  /** RTPlanLabel (300A,0002). */
  readonly planLabel: string | null;
  /** PlanIntent (300A,000A). */
  readonly intent: string | null;
  readonly fractionsPlanned: number | null;
  readonly fractionsDelivered: number | null;
  /** The highest TargetPrescriptionDose (300A,0026) of a target. */
  readonly doseGy: number | null;
  readonly treatmentDates: readonly string[];
};

export type Vector3 = readonly [number, number, number];

/** The frame's own values; for an Enhanced object per-frame functional groups win over shared ones. */
export type FrameHeader = {
  /** ImagePositionPatient, mm. Top level (or the standard's functional group) only, never from a private sequence. */
  readonly positionMm: Vector3 | null;
  /** ImageOrientationPatient: unit vectors along a row and along a column, as sent. */
  readonly rowDirection: Vector3 | null;
  readonly columnDirection: Vector3 | null;
  /** PixelSpacing: between rows, between columns. */
  readonly pixelSpacingMm: readonly [number, number] | null;
  readonly sliceThicknessMm: number | null;
  readonly spacingBetweenSlicesMm: number | null;
  readonly stackId: string | null;
  readonly temporalPositionIndex: number | null;
  readonly frameType: readonly string[];
  /** FrameAcquisitionDateTime (0018,9074). */
  readonly acquisitionDateTime: string | null;
  readonly echoTimeMs: number | null;
  readonly contrastUsage: readonly ContrastUsage[];
};

/** ContrastBolusUsageSequence (0018,9341): the strongest evidence there is. */
export type ContrastUsage = {
  readonly agentNumber: number | null;
  readonly administered: string | null;
  readonly detected: string | null;
  readonly phase: string | null;
};
