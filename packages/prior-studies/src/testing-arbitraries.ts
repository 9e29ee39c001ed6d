import type { ClinicalContext, Treatment } from '@cordwatch/clinical-context';
import { aContext, aRadiotherapy, aSurgery } from '@cordwatch/clinical-context/testing';
import type { Level } from '@cordwatch/series-facts';
import type { LevelCover } from '@cordwatch/study-verdicts';
import fc from 'fast-check';
import { dayOf, isoDateOf } from './days.ts';
import type { HistoryStudy, PatientHistory } from './history.ts';
import { aHistory, aHistoryStudy, aMyelography, anIncompleteStudy, aPetCt, aSeries } from './testing.ts';

const FIRST_DAY = dayOf('2020-01-01') ?? 0;

/** A day of six years; few enough days that some fall together. */
export const anyDate = fc.integer({ min: 0, max: 6 * 366 }).map((days) => isoDateOf(FIRST_DAY + days));

const seriesOf = (uid: string, frame: string | null, levels: readonly Level[]) => [
  aSeries({ seriesInstanceUid: `${uid}.1`, frameOfReferenceUid: frame, levels }),
  aSeries({ seriesInstanceUid: `${uid}.2`, frameOfReferenceUid: frame, phase: 'pre', weighting: 'T2', levels }),
];

const cover = fc.constantFrom<LevelCover>('covered', 'partial', 'missing', 'unknown');
const covers = fc.record({ C: cover, T: cover, L: cover, S: cover });

const kind = fc.constantFrom<(more: Partial<HistoryStudy>) => HistoryStudy>(
  aHistoryStudy,
  aHistoryStudy,
  anIncompleteStudy,
  aMyelography,
  aPetCt,
);

/** Any study of a person: of any kind and content, dated or not, final or still arriving. */
const aStudyOf = (uid: string): fc.Arbitrary<HistoryStudy> =>
  fc
    .record({
      make: kind,
      date: fc.option(anyDate, { freq: 12 }),
      provisional: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
      frame: fc.constantFrom(null, '2.25.77', `${uid}.9`),
      levels: fc.subarray<Level>(['C', 'T', 'L', 'S']),
      scanner: fc.constantFrom(null, 'MR1', 'MR2'),
      coverage: fc.option(fc.record({ is: fc.constantFrom('refuted', 'indeterminate'), levels: covers }), { freq: 2 }),
    })
    .map(({ make, frame, levels, coverage, ...more }) =>
      make({
        studyInstanceUid: uid,
        series: seriesOf(uid, frame, levels),
        ...(coverage ? { coverage } : {}),
        ...more,
      }),
    );

/** Some of the studies share a session with the one before them, and its day. */
const withSessions = (studies: readonly HistoryStudy[], joins: readonly boolean[]): readonly HistoryStudy[] =>
  studies.map((study, index) => {
    const last = studies[index - 1];
    // Every other study at most: a chain of sessions would have to agree on one day.
    if (!last || !joins[index] || index % 2 === 0) return study;
    return { ...study, date: last.date, sessionUids: [study.studyInstanceUid, last.studyInstanceUid] };
  });

const COUNT = 10;

const someStudies: fc.Arbitrary<readonly HistoryStudy[]> = fc
  .tuple(
    fc.tuple(...Array.from({ length: COUNT }, (_, index) => aStudyOf(`2.25.${100 + index}`))),
    fc.array(fc.boolean(), { minLength: COUNT, maxLength: COUNT }),
    fc.integer({ min: 0, max: COUNT }),
  )
  .map(([studies, joins, count]) => withSessions(studies, joins).slice(0, count));

const treatment = (id: string): fc.Arbitrary<Treatment> =>
  fc.oneof(
    anyDate.map((date) => aSurgery({ id, date })),
    fc
      .tuple(anyDate, fc.integer({ min: 0, max: 40 }), fc.boolean())
      .map(([startDate, days, isUnderWay]) =>
        aRadiotherapy({ id, startDate, endDate: isUnderWay ? null : isoDateOf((dayOf(startDate) ?? 0) + days) }),
      ),
  );

const someContext: fc.Arbitrary<ClinicalContext> = fc
  .record({
    treatments: fc.tuple(...['rt', 'op', 'srs'].map(treatment)),
    count: fc.integer({ min: 0, max: 3 }),
    recordedOn: fc.option(anyDate),
    pinned: fc.option(fc.integer({ min: 100, max: 100 + COUNT }), { freq: 2 }),
    interval: fc.option(fc.integer({ min: 1, max: 24 })),
  })
  .map(({ treatments, count, recordedOn, pinned, interval }) =>
    aContext({
      treatments: treatments.slice(0, count),
      mriContraindication: recordedOn === null ? null : { reason: 'cardiac-device', note: '', recordedOn },
      pinnedBaseline: pinned === null ? null : { studyInstanceUid: `2.25.${pinned}`, reason: null },
      schedule: interval === null ? null : { intervalsMonths: [interval], reason: 'Of this patient' },
    }),
  );

/** A person of any history under the default policy. */
export const someHistory: fc.Arbitrary<PatientHistory> = fc
  .record({ studies: someStudies, context: someContext })
  .map((parts) => aHistory(parts));
