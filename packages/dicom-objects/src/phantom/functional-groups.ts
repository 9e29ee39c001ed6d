import type { DataSet } from '../part10/data-set.ts';
import { concept } from './concept.ts';
import type { EnhancedPass } from './enhanced-mr.ts';
import { planeModule } from './modules.ts';
import { mrGroups } from './mr-groups.ts';
import type { Scanner } from './scanner.ts';
import { placed } from './stack.ts';
import type { StudyPhantom } from './study.ts';

const FRAME_TYPE = ['ORIGINAL', 'PRIMARY', 'T1', 'NONE'];

/** What holds for every frame (PS3.3 C.7.6.16.2 and C.8.13.5). */
export function sharedGroups(scanner: Scanner, first: EnhancedPass): DataSet {
  const { PixelSpacing, SliceThickness, ImageOrientationPatient } = planeModule(first.stack, placed(first.stack));
  return {
    PixelMeasuresSequence: [{ PixelSpacing, SliceThickness, SpacingBetweenSlices: first.stack.spacingMm }],
    PlaneOrientationSequence: [{ ImageOrientationPatient }],
    FrameAnatomySequence: [{ FrameLaterality: 'U', AnatomicRegionSequence: [SPINE] }],
    PixelValueTransformationSequence: [{ RescaleIntercept: 0, RescaleSlope: 1, RescaleType: 'US' }],
    FrameVOILUTSequence: [{ WindowCenter: 600, WindowWidth: 1200 }],
    MRImageFrameTypeSequence: [frameType()],
    ...mrGroups(scanner, first.stack),
  };
}

const SPINE = concept('421060004', 'Vertebral column');

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
