import type { DataSet } from './data-set.ts';
import type { SequenceKeyword, ValueKeyword } from './dictionary.ts';
import { type FunctionalGroups, itemsOfMacro } from './functional-groups.ts';
import type { PhysicsHeader } from './header-record.ts';

/** What the image says of itself; where an Enhanced object leaves it to its functional groups, the first of these that says it. */
export const physicsHeader = (dataSet: DataSet, groups: FunctionalGroups): PhysicsHeader => {
  const number = numberFrom(dataSet, groups);
  const timing = 'MRTimingAndRelatedParametersSequence';
  return {
    repetitionTimeMs: number('RepetitionTime', timing, 'RepetitionTime'),
    echoTimeMs: number('EchoTime', 'MREchoSequence', 'EffectiveEchoTime'),
    inversionTimeMs: number('InversionTime', 'MRModifierSequence', 'InversionTimes'),
    flipAngleDeg: number('FlipAngle', timing, 'FlipAngle'),
    echoNumber: dataSet.number('EchoNumbers'),
    echoTrainLength: number('EchoTrainLength', timing, 'EchoTrainLength'),
    diffusionBValue: diffusionBValue(dataSet, groups),
    scanningSequence: dataSet.texts('ScanningSequence'),
    sequenceVariant: dataSet.texts('SequenceVariant'),
    scanOptions: dataSet.texts('ScanOptions'),
    sequenceName: dataSet.text('SequenceName'),
    pulseSequenceName: dataSet.text('PulseSequenceName'),
    acquisitionType: dataSet.text('MRAcquisitionType'),
    acquisitionContrast: acquisitionContrast(dataSet, groups),
  };
};

const numberFrom =
  (dataSet: DataSet, groups: FunctionalGroups) =>
  (keyword: ValueKeyword, macro: SequenceKeyword, inMacro: ValueKeyword): number | null =>
    dataSet.number(keyword) ?? firstIn(itemsOfMacro(groups, macro), (item) => item.number(inMacro));

const firstIn = <Value>(items: Iterable<DataSet>, read: (item: DataSet) => Value | null): Value | null => {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
};

/** The highest of an object: a diffusion acquisition has frames with b = 0 too. */
const diffusionBValue = (dataSet: DataSet, groups: FunctionalGroups): number | null => {
  let highest = dataSet.number('DiffusionBValue');
  for (const item of itemsOfMacro(groups, 'MRDiffusionSequence')) {
    const value = item.number('DiffusionBValue');
    if (value !== null && (highest === null || value > highest)) highest = value;
  }
  return highest;
};

const acquisitionContrast = (dataSet: DataSet, groups: FunctionalGroups): string | null => {
  const own = dataSet.text('AcquisitionContrast');
  const ofFrames = () =>
    firstIn(itemsOfMacro(groups, 'MRImageFrameTypeSequence'), (item) => item.text('AcquisitionContrast') || null);
  return own || (ofFrames() ?? own);
};
