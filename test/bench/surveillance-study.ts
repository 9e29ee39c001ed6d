import type { HeaderRecord } from '@cordwatch/dicom-header';
import { aStudy, type SeriesShape } from '@cordwatch/triage/testing';

const SERIES: readonly SeriesShape[] = [
  { description: 'LOCALIZER', topMm: 300, bottomMm: -700, slices: 3, thicknessMm: 8 },
  ...['T1 SAG', 'T2 SAG', 'STIR SAG', 'DWI SAG', 'T1 SAG POST', 'T1 FS SAG POST'].flatMap((description) => [
    { description: `${description} UPPER`, topMm: 100, bottomMm: -250 },
    { description: `${description} LOWER`, topMm: -220, bottomMm: -560 },
  ]),
  { description: 'T2 AX', plane: 'axial' },
  { description: 'T1 FS AX POST', plane: 'axial' },
];

/** A whole-spine MR with contrast of 15 series, which share this many instances. */
export const surveillanceStudy = (studyInstanceUid: string, instances: number): HeaderRecord[] => {
  const slices = Math.ceil(instances / SERIES.length);
  const agent = (description: string) => (description.includes('POST') ? 'Gadovist' : null);
  const series = SERIES.map((shape) => ({ ...shape, slices, agent: agent(shape.description) }));
  return aStudy({ studyInstanceUid, series }).slice(0, instances);
};
