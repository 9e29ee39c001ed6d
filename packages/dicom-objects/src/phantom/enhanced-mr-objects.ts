import type { DataSet } from '../part10/data-set.ts';
import { uidFor } from '../part10/uid.ts';
import type { EnhancedMr } from './enhanced-mr.ts';
import { enhancedMrModules } from './enhanced-mr-modules.ts';
import { frameGroups, sharedGroups } from './functional-groups.ts';
import { HEAD_FIRST_SUPINE, type ImageObject } from './image-object.ts';
import { pixelModule, studyInstanceUidOf } from './modules.ts';
import type { MrSeries } from './series.ts';
import { placed } from './stack.ts';
import type { StudyPhantom } from './study.ts';

const ENHANCED_MR_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.4.1';

/** One multi-frame object with every pass, PS3.3 A.36.2. */
export function enhancedMrObjects(study: StudyPhantom, series: EnhancedMr): ImageObject[] {
  const { first } = series;
  const perFrame = [first, ...series.later].flatMap((pass, at) => framesOf(study, pass, at + 1));
  const dataSet = {
    Modality: 'MR',
    ...HEAD_FIRST_SUPINE,
    SeriesTime: first.acquiredAt,
    ContentTime: first.acquiredAt,
    ...pixelModule(placed(first.stack)),
    ...enhancedMrModules(study, first),
    ...dimensions(uidFor('dimensions', studyInstanceUidOf(study), first.acquiredAt)),
    NumberOfFrames: perFrame.length,
    SharedFunctionalGroupsSequence: [sharedGroups(study.scanner, first)],
    PerFrameFunctionalGroupsSequence: perFrame,
  };
  return [{ sopClassUid: ENHANCED_MR_IMAGE_STORAGE, dataSet }];
}

function framesOf(study: StudyPhantom, pass: MrSeries, number: number): DataSet[] {
  return placed(pass.stack).positions.map((position, index) => frameGroups(study, pass, { number, index, position }));
}

const TEMPORAL_POSITION_INDEX = 0x00209128;
const IN_STACK_POSITION_NUMBER = 0x00209057;
const FRAME_CONTENT_SEQUENCE = 0x00209111;

function dimensions(organizationUid: string): DataSet {
  const index = (pointer: number): DataSet => ({
    DimensionOrganizationUID: organizationUid,
    DimensionIndexPointer: pointer,
    FunctionalGroupPointer: FRAME_CONTENT_SEQUENCE,
  });
  return {
    DimensionOrganizationSequence: [{ DimensionOrganizationUID: organizationUid }],
    DimensionIndexSequence: [index(TEMPORAL_POSITION_INDEX), index(IN_STACK_POSITION_NUMBER)],
  };
}
