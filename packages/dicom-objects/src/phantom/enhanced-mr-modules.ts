import type { DataSet } from '../part10/data-set.ts';
import { concept } from './concept.ts';
import type { EnhancedMr, EnhancedPass } from './enhanced-mr.ts';
import type { StudyPhantom } from './study.ts';

/** Enhanced MR Image, MR Pulse Sequence and Enhanced Contrast/Bolus modules (PS3.3 C.8.13.1, C.8.13.4, C.7.6.4b). */
export function enhancedMrModules(study: StudyPhantom, series: EnhancedMr, first: EnhancedPass): DataSet {
  return {
    ImageType: ['ORIGINAL', 'PRIMARY', 'T1', 'NONE'],
    DeviceSerialNumber: 'DEMO',
    AcquisitionNumber: 1,
    AcquisitionDateTime: `${study.date}${first.acquiredAt}`,
    AcquisitionDuration: 240,
    AcquisitionContextSequence: null,
    ...imageStatement(study.scanner.fieldStrengthT),
    ...pulseSequence(series.fatSuppressed),
    ContrastBolusAgentSequence: [agentItem(series)],
  };
}

function imageStatement(fieldStrengthT: number | null): DataSet {
  return {
    PixelPresentation: 'MONOCHROME',
    VolumetricProperties: 'VOLUME',
    VolumeBasedCalculationTechnique: 'NONE',
    ComplexImageComponent: 'MAGNITUDE',
    AcquisitionContrast: 'T1',
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
const GADOLINIUM = concept('45215000', 'Gadolinium');
const GADOBUTROL = concept('407976008', 'Gadobutrol');

function agentItem(series: EnhancedMr): DataSet {
  return {
    ...GADOBUTROL,
    ContrastBolusAgentNumber: 1,
    ContrastBolusAdministrationRouteSequence: [INTRAVENOUS],
    ContrastBolusIngredientCodeSequence: [GADOLINIUM],
    ContrastBolusVolume: series.contrast.volumeMl ?? null,
    ContrastBolusIngredientConcentration: series.contrast.concentrationMgPerMl ?? null,
    ContrastBolusIngredientOpaque: 'NO',
  };
}
