import type { DataSet } from '../part10/data-set.ts';
import type { Scanner, Vendor } from './scanner.ts';
import type { MrSeries, Weighting } from './series.ts';

/** What a turbo spin echo of each weighting is usually played out with on a spine, ms and degrees. */
export const TIMING = {
  T1: { TR: 650, TE: 11, flip: 150, train: 3 },
  T2: { TR: 3600, TE: 102, flip: 150, train: 17 },
  STIR: { TR: 4500, TE: 42, flip: 150, train: 13 },
  'Dixon-water': { TR: 4.1, TE: 2.39, flip: 9, train: 1 },
  scout: { TR: 7.4, TE: 2.4, flip: 15, train: 1 },
} as const satisfies Record<Weighting, { TR: number; TE: number; flip: number; train: number }>;

const SEQUENCE_NAME: Record<Vendor, Partial<Record<Weighting, string>>> = {
  siemens: { T1: '*tse2d1_3', T2: '*tse2d1_17', STIR: '*tir2d1_13', 'Dixon-water': '*fl3d2', scout: '*fl2d1' },
  ge: {},
  philips: {},
  canon: { T1: 'FSE2D', T2: 'FSE2D', STIR: 'FIR2D', scout: 'FE2D' },
  uih: { T1: 'fse', T2: 'fse', STIR: 'fse_ir', scout: 'gre_fast' },
};
const SCAN_OPTIONS: Record<Vendor, readonly string[]> = {
  siemens: ['PFP'],
  ge: ['FAST_GEMS', 'NPW', 'EDR_GEMS', 'FILTERED_GEMS'],
  philips: ['OTHER'],
  canon: ['PFP'],
  uih: [],
};

/** The pulse sequence as the MR Image module (PS3.3 C.8.3.1) states it, in the vendor's own values. */
export function mrPhysics(scanner: Scanner, series: MrSeries): DataSet {
  const { TR, TE, flip, train } = TIMING[series.weighting];
  const name = SEQUENCE_NAME[scanner.vendor][series.weighting];
  return {
    ScanningSequence: scanningSequence(series.weighting),
    SequenceVariant: isGradientEcho(series.weighting) ? 'SP' : ['SK', 'SP', 'OSP'],
    ScanOptions: scanOptions(scanner.vendor, series.fatSuppressed),
    MRAcquisitionType: series.weighting === 'Dixon-water' ? '3D' : '2D',
    ...(name === undefined ? {} : { SequenceName: name }),
    RepetitionTime: TR,
    EchoTime: TE,
    ...(series.weighting === 'STIR' ? { InversionTime: inversionTimeMs(scanner) } : {}),
    EchoTrainLength: train,
    FlipAngle: flip,
    MagneticFieldStrength: scanner.fieldStrengthT,
    ReceiveCoilName: 'SPINE',
  };
}

/** The time at which fat is nulled, ms; it grows with the field. */
export function inversionTimeMs(scanner: Scanner): number {
  return scanner.fieldStrengthT === 1.5 ? 160 : 220;
}

function scanningSequence(weighting: Weighting): string | string[] {
  if (isGradientEcho(weighting)) return 'GR';
  return weighting === 'STIR' ? ['SE', 'IR'] : 'SE';
}

function isGradientEcho(weighting: Weighting): boolean {
  return weighting === 'Dixon-water' || weighting === 'scout';
}

function scanOptions(vendor: Vendor, fatSuppressed: boolean): string[] | null {
  const options = [...SCAN_OPTIONS[vendor], ...(fatSuppressed ? ['FS'] : [])];
  return options.length === 0 ? null : options;
}
