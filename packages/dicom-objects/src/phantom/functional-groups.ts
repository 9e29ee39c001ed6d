import type { DataSet } from '../part10/data-set.ts';
import type { EnhancedMr, EnhancedPass } from './enhanced-mr.ts';
import { planeModule } from './modules.ts';
import type { Scanner } from './scanner.ts';
import { placed } from './stack.ts';
import type { StudyPhantom } from './study.ts';

const FRAME_TYPE = ['ORIGINAL', 'PRIMARY', 'T1', 'NONE'];

/** What holds for every frame (PS3.3 C.7.6.16.2 and C.8.13.5). */
export function sharedGroups(scanner: Scanner, series: EnhancedMr, first: EnhancedPass): DataSet {
  const { PixelSpacing, SliceThickness, ImageOrientationPatient } = planeModule(first.stack, placed(first.stack));
  return {
    PixelMeasuresSequence: [{ PixelSpacing, SliceThickness, SpacingBetweenSlices: first.stack.spacingMm }],
    PlaneOrientationSequence: [{ ImageOrientationPatient }],
    FrameAnatomySequence: [{ FrameLaterality: 'U', AnatomicRegionSequence: [SPINE] }],
    PixelValueTransformationSequence: [{ RescaleIntercept: 0, RescaleSlope: 1, RescaleType: 'US' }],
    FrameVOILUTSequence: [{ WindowCenter: 600, WindowWidth: 1200 }],
    MRImageFrameTypeSequence: [frameType()],
    ...mrGroups(scanner, series),
  };
}

const SPINE = { CodeValue: '421060004', CodingSchemeDesignator: 'SCT', CodeMeaning: 'Vertebral column' };

function frameType(): DataSet {
  return {
    FrameType: FRAME_TYPE,
    PixelPresentation: 'MONOCHROME',
    VolumetricProperties: 'VOLUME',
    VolumeBasedCalculationTechnique: 'NONE',
    ComplexImageComponent: 'MAGNITUDE',
    AcquisitionContrast: 'T1',
  };
}

function mrGroups(scanner: Scanner, series: EnhancedMr): DataSet {
  return {
    MRTimingAndRelatedParametersSequence: [timing(scanner)],
    MREchoSequence: [{ EffectiveEchoTime: 11 }],
    MRModifierSequence: [modifier(series)],
    MRImagingModifierSequence: [
      {
        MagnetizationTransfer: 'NONE',
        BloodSignalNulling: 'NO',
        Tagging: 'NONE',
        TransmitterFrequency: 127.7,
        PixelBandwidth: 250,
      },
    ],
    MRReceiveCoilSequence: [
      {
        ReceiveCoilName: 'SPINE',
        ReceiveCoilManufacturerName: null,
        ReceiveCoilType: 'MULTICOIL',
        QuadratureReceiveCoil: 'NO',
      },
    ],
    MRTransmitCoilSequence: [
      { TransmitCoilName: 'BODY', TransmitCoilManufacturerName: null, TransmitCoilType: 'BODY' },
    ],
    MRAveragesSequence: [{ NumberOfAverages: 1 }],
  };
}

function timing(scanner: Scanner): DataSet {
  return {
    RepetitionTime: 650,
    FlipAngle: 90,
    EchoTrainLength: 3,
    RFEchoTrainLength: 3,
    GradientEchoTrainLength: 0,
    SpecificAbsorptionRateSequence: [
      { SpecificAbsorptionRateDefinition: 'IEC_WHOLE_BODY', SpecificAbsorptionRateValue: scanner.fieldStrengthT ?? 0 },
    ],
    OperatingModeSequence: [{ OperatingModeType: 'RF', OperatingMode: 'IEC_NORMAL' }],
    GradientOutputType: 'DB_DT',
    GradientOutput: 20,
  };
}

function modifier(series: EnhancedMr): DataSet {
  return {
    InversionRecovery: 'NO',
    FlowCompensation: 'NONE',
    Spoiling: 'NONE',
    T2Preparation: 'NO',
    SpectrallySelectedExcitation: 'NONE',
    SpatialPresaturation: 'NONE',
    PartialFourier: 'NO',
    ParallelAcquisition: 'NO',
    SpectrallySelectedSuppression: series.fatSuppressed ? 'FAT' : 'NONE',
  };
}

type FrameOf = { readonly number: number; readonly index: number; readonly position: readonly number[] };

/** What one frame says for itself: when, where, and whether the agent was in the patient. */
export function frameGroups(study: StudyPhantom, pass: EnhancedPass, frame: FrameOf): DataSet {
  const acquired = `${study.date}${pass.acquiredAt}`;
  return {
    FrameContentSequence: [
      {
        FrameReferenceDateTime: acquired,
        FrameAcquisitionDateTime: acquired,
        FrameAcquisitionDuration: 240000,
        FrameAcquisitionNumber: frame.number,
        StackID: '1',
        InStackPositionNumber: frame.index + 1,
        TemporalPositionIndex: frame.number,
        DimensionIndexValues: [frame.number, frame.index + 1],
      },
    ],
    PlanePositionSequence: [{ ImagePositionPatient: frame.position }],
    ContrastBolusUsageSequence: [usageOf(pass.phase)],
  };
}

function usageOf(phase: EnhancedPass['phase']): DataSet {
  return {
    ContrastBolusAgentNumber: 1,
    ContrastBolusAgentAdministered: phase === 'POST_CONTRAST' ? 'YES' : 'NO',
    ContrastBolusAgentDetected: phase === 'POST_CONTRAST' ? 'YES' : 'NO',
    ContrastBolusAgentPhase: phase,
  };
}
