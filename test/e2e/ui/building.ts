import type { StoredEntry } from '@cordwatch/worklist';
import { aJudgement, anEntry, aSeries, type Coverage, type Judgement, type Series } from '@cordwatch/worklist/testing';

type Evidence = Coverage['because'][number];
type From = readonly [keyword: string, value: string, seriesUid?: string];

const say =
  (speaks: Evidence['speaks']) =>
  (rule: string, says: string, ...from: readonly From[]): Evidence => ({
    speaks,
    rule,
    says,
    from: from.map(([keyword, value, seriesUid = null]) => ({ keyword, value, seriesUid })),
  });

export const pro = say('for');
export const contra = say('against');
export const context = say('context');

type Cover = Coverage['levels']['C'];
const COVER: Readonly<Record<string, Cover>> = { c: 'covered', p: 'partial', m: 'missing', u: 'unknown' };

/** Levels in order C T L S by one letter each: `c`overed, `p`artial, `m`issing, `u`nknown. */
export const levels = (code: string): Coverage['levels'] => {
  const at = (index: number): Cover => COVER[code[index] ?? 'u'] ?? 'unknown';
  return { C: at(0), T: at(1), L: at(2), S: at(3) };
};

export type Scan = readonly [description: string, about: Partial<Series>];

/** Series numbered as scanned, of one study and one frame of reference unless told. */
export const scans = (studyUid: string, all: readonly Scan[]): Series[] =>
  all.map(([seriesDescription, about], index) =>
    aSeries({
      studyInstanceUid: studyUid,
      seriesInstanceUid: `${studyUid}.${index + 1}`,
      seriesNumber: index + 2,
      seriesDescription,
      frameOfReferenceUid: `${studyUid}.99`,
      fatSuppressed: false,
      phase: 'pre',
      levels: ['C', 'T', 'L', 'S'],
      extentMm: [-520, 140],
      because: [
        pro('role-diagnostic', 'An original acquisition of full resolution.', [
          'ImageType',
          'ORIGINAL\\PRIMARY\\M\\ND',
        ]),
        context(
          'weighting-by-timing',
          'Repetition and echo time set the weighting.',
          ['RepetitionTime', '620'],
          ['EchoTime', '9.4'],
        ),
      ],
      ...about,
    }),
  );

type Patient = readonly [id: string, name: string, birthDate: string, sex: string];

type Told = {
  readonly number: number;
  readonly patient: Patient;
  readonly description: string;
  readonly readInHours: number;
  readonly reasons: readonly (readonly [code: string, says: string, withinHours: number])[];
  readonly judgement: Partial<Judgement>;
  readonly tier?: StoredEntry['tier'];
  readonly study?: Partial<StoredEntry['study']>;
};

const HOUR_MS = 3_600_000;
export const uidOf = (number: number): string => `2.25.40${String(number).padStart(2, '0')}`;

/** A case whose read-by time is told from `nowMs`. */
export const aCase = (told: Told, nowMs: number): StoredEntry => {
  const studyInstanceUid = uidOf(told.number);
  const [id, name, birthDate, sex] = told.patient;
  const tier = told.tier ?? 'scheduled';
  const arrivedAt = new Date(nowMs - 2 * HOUR_MS).toISOString();
  return anEntry({
    studyInstanceUid,
    tier,
    patient: { id, issuer: 'RAD', name, birthDate, sex },
    study: {
      date: '20261122',
      time: `${String(7 + (told.number % 11)).padStart(2, '0')}${String((told.number * 13) % 60).padStart(2, '0')}00`,
      description: told.description,
      accessionNumber: `A26-${10_400 + told.number * 7}`,
      modalities: ['MR'],
      institutionName: 'University Hospital',
      scanner: 'MR 3 (Vida)',
      fieldStrengthTesla: 3,
      instances: 187 + told.number * 11,
      ...told.study,
    },
    arrivedAt,
    readBy: new Date(nowMs + told.readInHours * HOUR_MS).toISOString(),
    reasons: told.reasons.map(([code, says, withinHours]) => ({ code, tier, says, withinHours, since: arrivedAt })),
    judgement: aJudgement({
      studyInstanceUid,
      studyInstanceUids: [studyInstanceUid],
      patientId: id,
      policyVersion: '2026.1',
      ...told.judgement,
    }),
  });
};
