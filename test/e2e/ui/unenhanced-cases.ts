import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage } from '@cordwatch/worklist/testing';
import { aCase, context, contra, levels, scans, uidOf } from './building.ts';
import { LOCALIZER, ROUTINE, whole } from './mr-scans.ts';

const french = (nowMs: number): StoredEntry => {
  const uid = uidOf(6);
  const none = contra('order-without', 'The study says without injection, and no agent is named on any series.', [
    'StudyDescription',
    'IRM RACHIS ENTIER SANS INJECTION',
  ]);
  return aCase(
    {
      number: 6,
      patient: ['FR-77120', "D'ARTAGNAN^ÉLÉONORE", '19800222', 'F'],
      description: 'IRM RACHIS ENTIER SANS INJECTION',
      readInHours: 44,
      reasons: [ROUTINE],
      judgement: {
        coverage: whole(uid, 620),
        contrast: { is: 'refuted', route: null, because: [none] },
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmmm'),
          coveredMm: 0,
          intervalsMm: [],
          frameOfReferenceUid: `${uid}.99`,
          because: [none],
        }),
        series: scans(uid, [
          LOCALIZER,
          ['SAG T2 RACHIS', { weighting: 'T2', extentMm: [-480, 140] }],
          ['SAG T1 RACHIS', { extentMm: [-480, 140] }],
        ]),
      },
    },
    nowMs,
  );
};

const emergency = (nowMs: number): StoredEntry => {
  const uid = uidOf(8);
  const none = contra('no-agent', 'No sign of an agent on any series.', ['ContrastBolusAgent', '', `${uid}.2`]);
  return aCase(
    {
      number: 8,
      tier: 'emergency',
      patient: ['P-61190', 'HARTLEY^RUTH', '19440516', 'F'],
      description: 'MRI WHOLE SPINE ?CORD COMPRESSION',
      readInHours: 0.6,
      reasons: [
        ['weakness', 'New leg weakness: within 1 h', 1],
        ['bladder', 'Bladder disturbance: within 1 h', 1],
      ],
      judgement: {
        profile: 'mscc-emergency',
        coverage: whole(uid, 640),
        contrast: { is: 'refuted', route: null, because: [none] },
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmmm'),
          coveredMm: 0,
          intervalsMm: [],
          frameOfReferenceUid: `${uid}.99`,
          because: [
            none,
            context('mscc-profile', 'Cord compression needs no contrast; this never lowers urgency.', [
              'StudyDescription',
              'MRI WHOLE SPINE ?CORD COMPRESSION',
            ]),
          ],
        }),
        series: scans(uid, [
          LOCALIZER,
          ['T2 SAG COMP', { weighting: 'T2', role: 'composed', extentMm: [-500, 140] }],
          ['STIR SAG COMP', { weighting: 'STIR', fatSuppressed: true, role: 'composed', extentMm: [-500, 140] }],
          ['T2 AX T6-T8', { weighting: 'T2', plane: 'axial', levels: ['T'], extentMm: [-190, -120] }],
        ]),
      },
    },
    nowMs,
  );
};

const petCt = (nowMs: number): StoredEntry => {
  const uid = uidOf(13);
  const never = contra('pet-ct-policy', 'PET-CT is by policy never a whole spine with contrast.', [
    'ModalitiesInStudy',
    'CT\\PT',
  ]);
  return aCase(
    {
      number: 13,
      patient: ['P-90127', 'ROSSI^GIULIA', '19690901', 'F'],
      description: 'PET/TC TOTAL BODY FDG',
      readInHours: 90,
      reasons: [['adjunct', 'Systemic staging beside surveillance: within 7 d', 168]],
      study: { modalities: ['CT', 'PT'], scanner: 'PET 1' },
      judgement: {
        profile: 'pet-ct',
        coverage: aCoverage({
          is: 'refuted',
          levels: levels('cccc'),
          frameOfReferenceUid: `${uid}.99`,
          because: [never],
        }),
        contrast: {
          is: 'refuted',
          route: null,
          because: [context('tracer', 'FDG is a tracer, not contrast.', ['Radiopharmaceutical', 'FDG', `${uid}.2`])],
        },
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmmm'),
          coveredMm: 0,
          intervalsMm: [],
          frameOfReferenceUid: `${uid}.99`,
          because: [never],
        }),
        series: scans(uid, [
          [
            'CT WB LOW DOSE',
            { modality: 'CT', weighting: 'CT', plane: 'axial', fatSuppressed: null, extentMm: [-850, 200] },
          ],
          [
            'PET WB',
            {
              modality: 'PT',
              weighting: 'PT',
              plane: 'axial',
              fatSuppressed: null,
              phase: 'unknown',
              extentMm: [-850, 200],
            },
          ],
        ]),
      },
    },
    nowMs,
  );
};

/** No contrast, for reasons that differ. */
export const unenhancedCases = [french, emergency, petCt];
