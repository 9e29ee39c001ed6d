import { STANDING_VERSION, type Standing } from './chart/standing.ts';
import type { AtReading } from './present-entry.ts';
import { ENTRY_VERSION, type StoredEntry } from './stored-entry.ts';

export type Judgement = StoredEntry['judgement'];
export type Coverage = Judgement['coverage'];
export type Series = Judgement['series'][number];
type Evidence = Coverage['because'][number];

const STUDY_UID = '2.25.1001';

const evidence = (rule: string, says: string, speaks: Evidence['speaks'] = 'for'): Evidence => ({
  says,
  speaks,
  rule,
  from: [],
});

/** Confirmed from C to S over 600 mm; every builder here takes the parts that a test is about. */
export const aCoverage = (overrides: Partial<Coverage> = {}): Coverage => ({
  is: 'confirmed',
  levels: { C: 'covered', T: 'covered', L: 'covered', S: 'covered' },
  coveredMm: 600,
  requiredMm: 571,
  intervalsMm: [[-400, 200]],
  gapsMm: [],
  frameOfReferenceUid: `${STUDY_UID}.9`,
  because: [evidence('union-covers-required', 'Two stations cover 600 mm without a gap; 571 mm are required.')],
  ...overrides,
});

/** Contrast at C alone: what a brain and neck protocol leaves behind. */
export const cervicalOnly = (overrides: Partial<Coverage> = {}): Coverage =>
  aCoverage({
    is: 'refuted',
    levels: { C: 'covered', T: 'missing', L: 'missing', S: 'missing' },
    coveredMm: 180,
    intervalsMm: [[20, 200]],
    because: [evidence('levels-missing', 'No post-contrast series reaches T, L or S.', 'against')],
    ...overrides,
  });

/** A sagittal post-contrast T1 of the upper half. */
export const aSeries = (overrides: Partial<Series> = {}): Series => ({
  studyInstanceUid: STUDY_UID,
  seriesInstanceUid: `${STUDY_UID}.1`,
  part: 1,
  seriesNumber: 7,
  seriesDescription: 'T1 SAG FS POST UPPER',
  modality: 'MR',
  role: 'diagnostic',
  plane: 'sagittal',
  weighting: 'T1',
  fatSuppressed: true,
  phase: 'post',
  levels: ['C', 'T'],
  extentMm: [-120, 200],
  frameOfReferenceUid: `${STUDY_UID}.9`,
  instances: 15,
  missingSlices: 0,
  because: [evidence('agent-named', 'The header names a contrast agent.')],
  ...overrides,
});

export const aJudgement = (overrides: Partial<Judgement> = {}): Judgement => ({
  studyInstanceUid: STUDY_UID,
  studyInstanceUids: [overrides.studyInstanceUid ?? STUDY_UID],
  patientId: 'MRN-1001',
  provisional: false,
  profile: 'mri-surveillance',
  coverage: aCoverage(),
  contrast: { is: 'confirmed', route: 'iv', because: [evidence('agent-named', 'The header names a contrast agent.')] },
  wholeSpineWithContrast: aCoverage(),
  findings: [],
  series: [
    aSeries(),
    aSeries({
      seriesInstanceUid: `${STUDY_UID}.2`,
      seriesNumber: 8,
      seriesDescription: 'T1 SAG FS POST LOWER',
      levels: ['T', 'L', 'S'],
      extentMm: [-400, -80],
    }),
  ],
  policyVersion: '1',
  madeUnder: { ruleSet: '1', policy: '1', profiles: '1', vocabulary: '1' },
  ...overrides,
});

/** A scheduled, complete study of Jane Doe, valid by `storedEntrySchema`. Its UID is the judgement's, unless told. */
export const anEntry = (overrides: Partial<StoredEntry> = {}): StoredEntry => {
  const studyInstanceUid = overrides.studyInstanceUid ?? overrides.judgement?.studyInstanceUid ?? STUDY_UID;
  return {
    version: ENTRY_VERSION,
    patient: { id: 'MRN-1001', issuer: null, name: 'DOE^JANE', birthDate: '19610412', sex: 'F' },
    study: {
      date: '20260302',
      time: '081500',
      description: 'MRI WHOLE SPINE W CONTRAST',
      accessionNumber: 'ACC-1001',
      modalities: ['MR'],
      institutionName: 'General Hospital',
      scanner: 'MR1',
      fieldStrengthTesla: 1.5,
      instances: 30,
    },
    tier: 'scheduled',
    arrivedAt: '2026-03-02T08:30:00.000Z',
    readBy: '2026-03-05T08:30:00.000Z',
    reasons: [
      {
        code: 'routine',
        tier: 'scheduled',
        says: 'Routine: read within 72 h',
        withinHours: 72,
        since: '2026-03-02T08:30:00.000Z',
      },
    ],
    background: [],
    priorityPolicy: '1',
    order: { priority: null, emergencyWords: false },
    asked: { levels: ['C', 'T', 'L', 'S'], contrast: 'with' },
    judgement: aJudgement({ studyInstanceUid }),
    unmapped: [],
    ...overrides,
    studyInstanceUid,
  };
};

/** A study that has come to rest, and that nobody claimed, read or charted. */
export const anAtReading = (overrides: Partial<AtReading> = {}): AtReading => ({
  ...{ provisional: false, claim: null, read: null, personId: null, standing: null },
  ...overrides,
});

/** What a history makes of the study of `anEntry`: it leaves a visit open, and nothing came before it. */
export const aStanding = (overrides: Partial<Standing> = {}): Standing => {
  const { tier, readBy, reasons, background, priorityPolicy, studyInstanceUid } = anEntry();
  const slot = {
    ...{ anchor: 'surgery-1', dueDate: '2026-03-01', intervalMonths: 3, closes: false },
    ...{ waitingSince: '2026-03-01', daysAfterDue: 1, missing: 'L and S after contrast' },
  };
  const chart = { studyInstanceUid, isComparison: false, baseline: null, latest: null, priors: [], slot };
  return { version: STANDING_VERSION, tier, readBy, reasons, background, priorityPolicy, chart, ...overrides };
};
