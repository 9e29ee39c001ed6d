import type { DataSet } from '../part10/data-set.ts';
import type { Scanner } from './scanner.ts';
import { placed, type Stack } from './stack.ts';

/** The functional groups of MR alone (PS3.3 C.8.13.5), the same for every frame of a phantom. */
export function mrGroups(scanner: Scanner, stack: Stack): DataSet {
  return {
    MRTimingAndRelatedParametersSequence: [timing(scanner)],
    MRFOVGeometrySequence: [fieldOfView(stack)],
    MREchoSequence: [{ EffectiveEchoTime: 11 }],
    MRModifierSequence: [modifier()],
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
        MultiCoilDefinitionSequence: [{ MultiCoilElementName: 'SP1', MultiCoilElementUsed: 'YES' }],
      },
    ],
    MRTransmitCoilSequence: [
      { TransmitCoilName: 'BODY', TransmitCoilManufacturerName: null, TransmitCoilType: 'BODY' },
    ],
    MRAveragesSequence: [{ NumberOfAverages: 1 }],
  };
}

function fieldOfView(stack: Stack): DataSet {
  const { rows, columns } = placed(stack);
  return {
    InPlanePhaseEncodingDirection: 'COLUMN',
    MRAcquisitionFrequencyEncodingSteps: rows,
    MRAcquisitionPhaseEncodingStepsInPlane: columns,
    MRAcquisitionPhaseEncodingStepsOutOfPlane: 1,
    PercentSampling: 100,
    PercentPhaseFieldOfView: 100,
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

function modifier(): DataSet {
  return {
    InversionRecovery: 'NO',
    FlowCompensation: 'NONE',
    Spoiling: 'NONE',
    T2Preparation: 'NO',
    SpectrallySelectedExcitation: 'NONE',
    SpatialPresaturation: 'NONE',
    PartialFourier: 'NO',
    ParallelAcquisition: 'NO',
  };
}
