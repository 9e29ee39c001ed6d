import type { Vertebra } from '../../vertebra.ts';
import { type CodeRow, rowsOf, SNOMED_CT } from './code-row.ts';

/** A vertebra; or a region, which says that it was the spine and names no level. */
export type BodySite = Vertebra | 'spine';

export const BODY_SITES: readonly CodeRow<BodySite>[] = [
  ...rowsOf<BodySite>(
    SNOMED_CT,
    'DICOM PS3.16 CID 7603 Vertebra',
    ...([
      ['14806007', 'C1'],
      ['39976000', 'C2'],
      ['113205007', 'C3'],
      ['5329002', 'C4'],
    ] as const),
    ...([
      ['36978003', 'C5'],
      ['36054005', 'C6'],
      ['87391001', 'C7'],
    ] as const),
    ...([
      ['64864005', 'T1'],
      ['53733008', 'T2'],
      ['1626008', 'T3'],
      ['73071006', 'T4'],
    ] as const),
    ...([
      ['56401006', 'T5'],
      ['45296009', 'T6'],
      ['62487009', 'T7'],
      ['11068009', 'T8'],
    ] as const),
    ...([
      ['82687006', 'T9'],
      ['7610001', 'T10'],
      ['12989004', 'T11'],
      ['23215003', 'T12'],
    ] as const),
    ...([
      ['66794005', 'L1'],
      ['14293000', 'L2'],
      ['36470004', 'L3'],
      ['11994002', 'L4'],
    ] as const),
    ...([['49668003', 'L5']] as const),
  ),
  ...rowsOf<BodySite>(
    SNOMED_CT,
    'DICOM PS3.16 Table L-1',
    ...(['421060004', '280717001', '122494005', '122495006', '122496007', '54735007'] as const).map(
      (code) => [code, 'spine'] as const,
    ),
    ...(['1217257000', '297171002', '1217256009', '297172009', '1217253001', '297173004'] as const).map(
      (code) => [code, 'spine'] as const,
    ),
  ),
];
