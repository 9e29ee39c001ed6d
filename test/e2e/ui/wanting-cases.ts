import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage } from '@cordwatch/worklist/testing';
import { aCase, context, contra, levels, scans, uidOf } from './building.ts';
import { OPEN } from './mr-scans.ts';

const stillArriving = (nowMs: number): StoredEntry => {
  const uid = uidOf(14);
  const soFar = aCoverage({
    is: 'indeterminate',
    levels: levels('ccmu'),
    coveredMm: 340,
    intervalsMm: [[-190, 150]],
    frameOfReferenceUid: `${uid}.99`,
    because: [
      context('announced-more', '96 of 210 images have come.', ['NumberOfStudyRelatedInstances', '210']),
      contra('length-short-so-far', '340 mm so far; 571 mm are required.', ['PatientSize', '1.68']),
    ],
  });
  return aCase(
    {
      number: 14,
      tier: 'emergency',
      patient: ['P-95533', 'ABDULLAH^YUSUF', '19850414', 'M'],
      description: 'MRI WHOLE SPINE STAT',
      readInHours: 0.9,
      reasons: [['stat', 'STAT order: within 1 h', 1]],
      judgement: {
        provisional: true,
        coverage: soFar,
        contrast: {
          is: 'indeterminate',
          route: null,
          because: [
            context('agent-empty', 'The agent is present and empty, which says nothing.', [
              'ContrastBolusAgent',
              '',
              `${uid}.1`,
            ]),
          ],
        },
        wholeSpineWithContrast: soFar,
        series: scans(uid, [
          ['T2 SAG UPPER', { weighting: 'T2', levels: ['C', 'T'], extentMm: [-190, 150] }],
          ['T1 SAG UPPER', { levels: ['C', 'T'], extentMm: [-190, 150], phase: 'unknown' }],
        ]),
      },
    },
    nowMs,
  );
};

const noPositions = (nowMs: number): StoredEntry => {
  const uid = uidOf(15);
  const blind = aCoverage({
    is: 'indeterminate',
    levels: levels('uuuu'),
    coveredMm: null,
    requiredMm: 560,
    intervalsMm: [],
    frameOfReferenceUid: null,
    because: [
      contra('no-positions', 'No series has usable positions; labels alone never confirm.', [
        'ImagePositionPatient',
        '',
        `${uid}.1`,
      ]),
    ],
  });
  return aCase(
    {
      number: 15,
      patient: ['', '^^^^', '', ''],
      description: '',
      readInHours: 13,
      reasons: [OPEN],
      judgement: {
        profile: 'none',
        coverage: blind,
        contrast: {
          is: 'indeterminate',
          route: null,
          because: [
            context('agent-absent', 'No agent is named, which says nothing.', ['ContrastBolusAgent', '', `${uid}.1`]),
          ],
        },
        wholeSpineWithContrast: blind,
        series: scans(uid, [
          [
            'WHOLE SPINE SCANNED FILM',
            { extentMm: null, frameOfReferenceUid: null, phase: 'unknown', weighting: null, plane: null, levels: [] },
          ],
        ]),
      },
    },
    nowMs,
  );
};

/** Open, because something has not come or was never written. */
export const wantingCases = [stillArriving, noPositions];
