import type { DataSet } from './data-set.ts';
import type { SequenceKeyword } from './dictionary.ts';
import type { FunctionalGroups } from './functional-groups.ts';
import type { ContrastUsage, FrameHeader } from './header-record.ts';
import { asDirection, asPair, asVector } from './vectors.ts';

/**
 * One header per item of the per-frame functional groups. Without such groups one: a classic multi-frame image says
 * only where its first frame is. None for an object that is no image.
 */
export const frameHeaders = (dataSet: DataSet, { shared, perFrame }: FunctionalGroups): FrameHeader[] => {
  if (perFrame.length > 0) return perFrame.map((frame) => frameHeader(macroOf([frame, ...shared]), null));
  if (dataSet.number('Rows') === null && dataSet.text('ImagePositionPatient') === null) return [];
  return [frameHeader(macroOf(shared), dataSet)];
};

type FindMacro = (macro: SequenceKeyword) => readonly DataSet[];

/** The items of a macro in the first group that has it: the frame's own before the shared one. */
const macroOf =
  (groups: readonly DataSet[]): FindMacro =>
  (macro) => {
    for (const group of groups) {
      const items = group.items(macro);
      if (items.length > 0) return items;
    }
    return [];
  };

const frameHeader = (find: FindMacro, image: DataSet | null): FrameHeader => {
  const place = (macro: SequenceKeyword) => find(macro)[0] ?? image;
  const orientation = place('PlaneOrientationSequence')?.numbers('ImageOrientationPatient') ?? [];
  const measures = place('PixelMeasuresSequence');
  const content = place('FrameContentSequence');
  return {
    positionMm: asVector(place('PlanePositionSequence')?.numbers('ImagePositionPatient') ?? []),
    rowDirection: orientation.length === 6 ? asDirection(orientation.slice(0, 3)) : null,
    columnDirection: orientation.length === 6 ? asDirection(orientation.slice(3)) : null,
    pixelSpacingMm: asPair(measures?.numbers('PixelSpacing') ?? []),
    sliceThicknessMm: measures?.number('SliceThickness') ?? null,
    spacingBetweenSlicesMm: measures?.number('SpacingBetweenSlices') ?? null,
    stackId: content?.text('StackID') ?? null,
    temporalPositionIndex: content?.number('TemporalPositionIndex') ?? null,
    frameType: frameType(find),
    acquisitionDateTime: content?.text('FrameAcquisitionDateTime') ?? null,
    echoTimeMs: find('MREchoSequence')[0]?.number('EffectiveEchoTime') ?? image?.number('EchoTime') ?? null,
    contrastUsage: find('ContrastBolusUsageSequence').map(contrastUsage),
  };
};

const FRAME_TYPE_MACROS = ['MRImageFrameTypeSequence', 'CTImageFrameTypeSequence', 'PETFrameTypeSequence'] as const;

const frameType = (find: FindMacro): string[] =>
  FRAME_TYPE_MACROS.flatMap((macro) => find(macro)[0]?.texts('FrameType') ?? []);

const contrastUsage = (item: DataSet): ContrastUsage => ({
  agentNumber: item.number('ContrastBolusAgentNumber'),
  administered: item.text('ContrastBolusAgentAdministered'),
  detected: item.text('ContrastBolusAgentDetected'),
  phase: item.text('ContrastBolusAgentPhase'),
});
