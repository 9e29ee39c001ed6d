import { ENTRY_VERSION, type StoredEntry } from './stored-entry.ts';

/** What the columns beside a stored entry say of its study. */
export type EntryColumns = {
  readonly studyInstanceUid: string;
  readonly tier: StoredEntry['tier'];
  /** ISO 8601. */
  readonly readBy: string;
  readonly patientId: string | null;
  readonly patientName: string | null;
  readonly description: string | null;
  readonly accessionNumber: string | null;
  readonly modalities: readonly string[];
};

const because: StoredEntry['judgement']['contrast']['because'] = [
  {
    says: 'The verdict was stored by another version of Cordwatch and waits to be made again.',
    speaks: 'context',
    rule: 'entry.unreadable',
    from: [],
  },
];

const UNDECIDED: StoredEntry['judgement']['coverage'] = {
  is: 'indeterminate',
  levels: { C: 'unknown', T: 'unknown', L: 'unknown', S: 'unknown' },
  coveredMm: null,
  requiredMm: null,
  intervalsMm: [],
  gapsMm: [],
  frameOfReferenceUid: null,
  because,
};

/** Stands in for an entry that this version cannot read: nothing is hidden, and one study never blocks the others. */
export const standInEntry = (columns: EntryColumns): StoredEntry => ({
  version: ENTRY_VERSION,
  studyInstanceUid: columns.studyInstanceUid,
  patient: { id: columns.patientId, issuer: null, name: columns.patientName, birthDate: null, sex: null },
  study: {
    date: null,
    time: null,
    description: columns.description,
    accessionNumber: columns.accessionNumber,
    modalities: [...columns.modalities],
    institutionName: null,
    scanner: null,
    fieldStrengthTesla: null,
    instances: 0,
  },
  tier: columns.tier,
  arrivedAt: columns.readBy,
  readBy: columns.readBy,
  reasons: [
    {
      code: 'entry-unreadable',
      tier: columns.tier,
      says: 'Verdict unreadable: open it and look',
      withinHours: 0,
      since: columns.readBy,
    },
  ],
  background: [],
  priorityPolicy: 'unknown',
  order: { priority: null, emergencyWords: false },
  asked: null,
  judgement: {
    studyInstanceUid: columns.studyInstanceUid,
    studyInstanceUids: [columns.studyInstanceUid],
    patientId: columns.patientId,
    provisional: false,
    profile: 'none',
    coverage: UNDECIDED,
    contrast: { is: 'indeterminate', route: null, because },
    wholeSpineWithContrast: UNDECIDED,
    findings: [],
    series: [],
    policyVersion: 'unknown',
    madeUnder: { ruleSet: 'unknown', policy: 'unknown', profiles: 'unknown', vocabulary: 'unknown' },
  },
  unmapped: [],
});
