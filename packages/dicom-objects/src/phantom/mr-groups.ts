import type { DataSet } from '../part10/data-set.ts';
import { inversionTimeMs, TIMING } from './mr-physics.ts';
import type { Scanner } from './scanner.ts';
import type { MrSeries } from './series.ts';
import { placed, type Stack } from './stack.ts';

const PROTON_MHZ_PER_TESLA = 42.577;

/** The functional groups of MR alone (PS3.3 C.8.13.5), the same for every frame of a phantom. */
export function mrGroups(scanner: Scanner, series: MrSeries): DataSet {
  return {
    MRTimingAndRelatedParametersSequence: [timing(series)],
    MRFOVGeometrySequence: [fieldOfView(series.stack)],
    MREchoSequence: [{ EffectiveEchoTime: TIMING[series.weighting].TE }],
    MRModifierSequence: [modifier(scanner, series)],
    MRImagingModifierSequence: [
      {
        MagnetizationTransfer: 'NONE',
        BloodSignalNulling: 'NO',
        Tagging: 'NONE',
        TransmitterFrequency: PROTON_MHZ_PER_TESLA * (scanner.fieldStrengthT ?? 0),
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

function timing({ weighting }: MrSeries): DataSet {
  const { TR, flip, train } = TIMING[weighting];
  return {
    RepetitionTime: TR,
    FlipAngle: flip,
    EchoTrainLength: train,
    RFEchoTrainLength: train,
    GradientEchoTrainLength: 0,
    SpecificAbsorptionRateSequence: [
      { SpecificAbsorptionRateDefinition: 'IEC_WHOLE_BODY', SpecificAbsorptionRateValue: 1.2 },
    ],
    OperatingModeSequence: [{ OperatingModeType: 'RF', OperatingMode: 'IEC_NORMAL' }],
    GradientOutputType: 'DB_DT',
    GradientOutput: 20,
  };
}

function modifier(scanner: Scanner, series: MrSeries): DataSet {
  return {
    ...inversion(scanner, series),
    FlowCompensation: 'NONE',
    Spoiling: 'NONE',
    T2Preparation: 'NO',
    SpectrallySelectedExcitation: 'NONE',
    SpatialPresaturation: 'NONE',
    PartialFourier: 'NO',
    ParallelAcquisition: 'NO',
  };
}

function inversion(scanner: Scanner, series: MrSeries): DataSet {
  if (series.weighting !== 'STIR') return { InversionRecovery: 'NO' };
  return { InversionRecovery: 'YES', InversionTimes: inversionTimeMs(scanner) };
}
