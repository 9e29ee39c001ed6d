import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage } from '@cordwatch/worklist/testing';
import { aCase, contra, levels, pro, scans, uidOf } from './building.ts';
import { OPEN, ROUTINE } from './mr-scans.ts';

const accession = (number: number, nowMs: number): StoredEntry => {
  const uids = [uidOf(10), uidOf(11), uidOf(12)];
  const names = ['CERVICAL', 'THORACIC', 'LUMBAR'];
  const own = [
    { levels: ['C', 'T'] as const, extent: [-70, 140] as [number, number] },
    { levels: ['T'] as const, extent: [-180, 170] as [number, number] },
    { levels: ['T', 'L', 'S'] as const, extent: [-160, 150] as [number, number] },
  ];
  const series = uids.flatMap((uid, index) =>
    scans(uid, [
      [`SAG T2 ${names[index]}`, { weighting: 'T2' }],
      [`SAG T1 ${names[index]}`, {}],
      [`SAG T1 FS +C ${names[index]}`, { phase: 'post', fatSuppressed: true }],
    ]).map((one) => ({ ...one, levels: [...(own[index]?.levels ?? [])], extentMm: own[index]?.extent ?? null })),
  );
  const split = aCoverage({
    is: 'indeterminate',
    levels: levels('ccuc'),
    coveredMm: null,
    requiredMm: 560,
    intervalsMm: [],
    frameOfReferenceUid: null,
    because: [
      pro('stations-named', 'Stations C, T and L are named and of plausible length.', [
        'StudyDescription',
        'MRI CERVICAL SPINE W WO',
        `${uids[0]}.1`,
      ]),
      contra(
        'frames-differ',
        'Three frames of reference: positions cannot be compared, the junctions are unproven.',
        ['FrameOfReferenceUID', `${uids[0]}.99`, `${uids[0]}.1`],
        ['FrameOfReferenceUID', `${uids[1]}.99`, `${uids[1]}.1`],
      ),
    ],
  });
  return aCase(
    {
      number,
      patient: ['P-81544', 'WASHINGTON^DENISE', '19630719', 'F'],
      description: `MRI ${names[number - 10]} SPINE W WO CONTRAST`,
      readInHours: 21 + number / 10,
      reasons: [OPEN, ROUTINE],
      judgement: {
        studyInstanceUids: uids,
        coverage: split,
        contrast: {
          is: 'confirmed',
          route: 'iv',
          because: [
            pro('agent-named', 'A gadolinium agent is named.', ['ContrastBolusAgent', 'Gadavist', `${uids[0]}.3`]),
          ],
        },
        wholeSpineWithContrast: split,
        series,
      },
    },
    nowMs,
  );
};

/** One examination under three accessions, each with a frame of reference of its own. */
export const sessionCases = [10, 11, 12].map((number) => (nowMs: number) => accession(number, nowMs));
