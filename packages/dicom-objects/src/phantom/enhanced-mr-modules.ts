import type { DataSet } from '../part10/data-set.ts';
import { concept } from './concept.ts';
import type { ContrastBolus } from './contrast-bolus.ts';
import type { MrSeries } from './series.ts';
import type { StudyPhantom } from './study.ts';

/** Enhanced MR Image, MR Pulse Sequence and Enhanced Contrast/Bolus modules (PS3.3 C.8.13.1, C.8.13.4, C.7.6.4b). */
export function enhancedMrModules(study: StudyPhantom, first: MrSeries): DataSet {
  return {
    ImageType: ['ORIGINAL', 'PRIMARY', first.weighting, 'NONE'],
    DeviceSerialNumber: 'DEMO',
    AcquisitionNumber: 1,
    AcquisitionDateTime: `${study.date}${first.acquiredAt}`,
    AcquisitionDuration: 240,
    AcquisitionContextSequence: null,
    AcquisitionContrast: first.weighting,
    ...imageStatement(study.scanner.fieldStrengthT),
    ...pulseSequence(first.fatSuppressed),
    ...bolusModule(first.contrast),
  };
}

function imageStatement(fieldStrengthT: number | null): DataSet {
  return {
    PixelPresentation: 'MONOCHROME',
    VolumetricProperties: 'VOLUME',
    VolumeBasedCalculationTechnique: 'NONE',
    ComplexImageComponent: 'MAGNITUDE',
    ResonantNucleus: '1H',
    KSpaceFiltering: 'NONE',
    MagneticFieldStrength: fieldStrengthT,
    ApplicableSafetyStandardAgency: 'IEC',
    ContentQualification: 'PRODUCT',
    BurnedInAnnotation: 'NO',
    LossyImageCompression: '00',
    PresentationLUTShape: 'IDENTITY',
  };
}

function pulseSequence(fatSuppressed: boolean): DataSet {
  return {
    PulseSequenceName: 'TSE',
    MRAcquisitionType: '2D',
    EchoPulseSequence: 'SPIN',
    MultipleSpinEcho: 'YES',
    MultiPlanarExcitation: 'YES',
    PhaseContrast: 'NO',
    TimeOfFlightContrast: 'NO',
    SteadyStatePulseSequence: 'NONE',
    EchoPlanarPulseSequence: 'NO',
    SaturationRecovery: 'NO',
    SpectrallySelectedSuppression: fatSuppressed ? 'FAT' : 'NONE',
    OversamplingPhase: '2D',
    GeometryOfKSpaceTraversal: 'RECTILINEAR',
    RectilinearPhaseEncodeReordering: 'LINEAR',
    SegmentedKSpaceTraversal: 'PARTIAL',
    NumberOfKSpaceTrajectories: 1,
  };
}

const INTRAVENOUS = concept('47625008', 'Intravenous route');
const GADOLINIUM = concept('58281002', 'Gadolinium');
const CONTRAST_MEDIA = concept('385420005', 'Contrast media');

function bolusModule(bolus: ContrastBolus | null): DataSet {
  if (bolus === null) return {};
  const agent = {
    ...(bolus.code ?? CONTRAST_MEDIA),
    ContrastBolusAgentNumber: 1,
    ContrastBolusAdministrationRouteSequence: [INTRAVENOUS],
    ContrastBolusIngredientCodeSequence: [GADOLINIUM],
    ContrastBolusVolume: bolus.volumeMl ?? null,
    ContrastBolusIngredientConcentration: bolus.concentrationMgPerMl ?? null,
    ContrastBolusIngredientOpaque: 'NO',
    ContrastAdministrationProfileSequence: [administration(bolus)],
  };
  return { ContrastBolusAgentSequence: [agent] };
}

function administration(bolus: ContrastBolus): DataSet {
  return {
    ContrastBolusVolume: bolus.volumeMl ?? null,
    ...(bolus.startedAt === undefined ? {} : { ContrastBolusStartTime: bolus.startedAt }),
  };
}
