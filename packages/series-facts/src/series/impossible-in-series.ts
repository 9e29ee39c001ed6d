import type { HeaderRecord } from '@cordwatch/dicom-header';
import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import { modalityOfClass } from './sop-class.ts';

/** Body CT takes up to 200 mL; a bottle holds 500. */
const MOST_VOLUME_ML = 500;

/** A volume that can be given; 0 is a statement of its own. */
export const isPossibleVolume = (volumeMl: number): boolean => volumeMl >= 0 && volumeMl <= MOST_VOLUME_ML;

const isPositive = (value: number | null): boolean => value === null || value > 0;

/** TR is above 0, and TE not below it. */
export const arePossibleTimes = ({ repetitionTimeMs, echoTimeMs }: HeaderRecord['physics']): boolean =>
  isPositive(repetitionTimeMs) && (echoTimeMs ?? 0) >= 0;

type Row = {
  readonly rule: string;
  readonly says: string;
  readonly keyword: string;
  readonly value: (record: HeaderRecord) => number | string | null;
};

const ROWS: readonly Row[] = [
  {
    rule: 'impossible.volume',
    says: 'No such volume of an agent can be given: it is left out.',
    keyword: 'ContrastBolusVolume',
    value: ({ contrast: { totalDoseMl, volumeMl } }) =>
      [totalDoseMl, volumeMl].find((volume) => volume !== null && !isPossibleVolume(volume)) ?? null,
  },
  {
    rule: 'impossible.times',
    says: 'No sequence has such times: the weighting is not read from them.',
    keyword: 'RepetitionTime',
    value: ({ physics }) => (arePossibleTimes(physics) ? null : (physics.repetitionTimeMs ?? physics.echoTimeMs)),
  },
  {
    rule: 'impossible.modality',
    says: 'The image names no modality: it is taken from the class of the object.',
    keyword: 'SOPClassUID',
    value: (record) => (record.series.modality || modalityOfClass(record) === null ? null : record.sopClassUid),
  },
];

/** Values of a series that cannot be, and what was made of them. */
export const impossibleInSeries = (record: HeaderRecord): readonly Evidence[] =>
  ROWS.flatMap(({ rule, says, keyword, value }) => {
    const found = value(record);
    return found === null ? [] : context(rule, says, evidenceFrom(record.seriesInstanceUid, keyword, found));
  });
