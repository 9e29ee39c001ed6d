import type { DataSet } from '../part10/data-set.ts';
import { concept } from './concept.ts';
import { bolusPhaseOf } from './enhanced-mr.ts';
import { planeModule } from './modules.ts';
import { mrGroups } from './mr-groups.ts';
import type { Scanner } from './scanner.ts';
import type { MrSeries } from './series.ts';
import { placed } from './stack.ts';
import type { StudyPhantom } from './study.ts';

/** What holds for every frame (PS3.3 C.7.6.16.2 and C.8.13.5). */
export function sharedGroups(scanner: Scanner, first: MrSeries): DataSet {
  const { PixelSpacing, SliceThickness, ImageOrientationPatient } = planeModule(first.stack, placed(first.stack));
  return {
    PixelMeasuresSequence: [{ PixelSpacing, SliceThickness, SpacingBetweenSlices: first.stack.spacingMm }],
    PlaneOrientationSequence: [{ ImageOrientationPatient }],
    FrameAnatomySequence: [{ FrameLaterality: 'U', AnatomicRegionSequence: [SPINE] }],
    PixelValueTransformationSequence: [{ RescaleIntercept: 0, RescaleSlope: 1, RescaleType: 'US' }],
    FrameVOILUTSequence: [{ WindowCenter: 600, WindowWidth: 1200 }],
    MRImageFrameTypeSequence: [frameType(first)],
    ...mrGroups(scanner, first),
  };
}

const SPINE = concept('421060004', 'Vertebral column');

function frameType({ weighting }: MrSeries): DataSet {
  return {
    FrameType: ['ORIGINAL', 'PRIMARY', weighting, 'NONE'],
    PixelPresentation: 'MONOCHROME',
    VolumetricProperties: 'VOLUME',
    VolumeBasedCalculationTechnique: 'NONE',
    ComplexImageComponent: 'MAGNITUDE',
    AcquisitionContrast: weighting,
  };
}

type FrameOf = { readonly number: number; readonly index: number; readonly position: readonly number[] };

/** What one frame says for itself: when, where, and whether the agent was in the patient. */
export function frameGroups(study: StudyPhantom, pass: MrSeries, frame: FrameOf): DataSet {
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
    ...bolusUsage(bolusPhaseOf(pass)),
  };
}

/** Contrast/Bolus Usage macro (PS3.3 C.7.6.16.2.12): the strongest statement there is. */
function bolusUsage(phase: ReturnType<typeof bolusPhaseOf>): DataSet {
  if (phase === null) return {};
  const inPatient = phase === 'POST_CONTRAST' ? 'YES' : 'NO';
  const usage = {
    ContrastBolusAgentNumber: 1,
    ContrastBolusAgentAdministered: inPatient,
    ContrastBolusAgentDetected: inPatient,
    ContrastBolusAgentPhase: phase,
  };
  return { ContrastBolusUsageSequence: [usage] };
}
