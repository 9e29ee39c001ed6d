import { aSurgery } from '@cordwatch/clinical-context/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HistoryStudy, PatientHistory } from './history.ts';
import { chartOf } from './index.ts';
import { aHistoryStudy, aMyelography } from './testing.ts';
import { anyDate, someHistory } from './testing-arbitraries.ts';

const always = (holds: (history: PatientHistory) => void): void => fc.assert(fc.property(someHistory, holds));

const withStudy = (history: PatientHistory, ...studies: readonly HistoryStudy[]): PatientHistory => ({
  ...history,
  studies: [...history.studies, ...studies],
});

it('any order of arrival, with any duplication, gives the same slots, tags and order', () => {
  fc.assert(
    fc.property(
      someHistory.chain((history) =>
        fc.tuple(
          fc.constant(history),
          fc.shuffledSubarray([...history.studies], { minLength: history.studies.length }),
          fc.shuffledSubarray(history.context.treatments, { minLength: history.context.treatments.length }),
          fc.nat({ max: 10 }),
        ),
      ),
      ([history, studies, treatments, twice]) => {
        const arrived = [...studies, ...studies.slice(0, twice)].map((study, ingestOrder) => ({
          ...study,
          ingestOrder,
        }));
        const again = { ...history, studies: arrived, context: { ...history.context, treatments } };
        expect(chartOf(again)).toEqual(chartOf(history));
      },
    ),
  );
});

it('an older version of a study changes nothing, whenever it is told', () => {
  fc.assert(
    fc.property(someHistory, anyDate, fc.boolean(), (history, date, isFirst) => {
      const [study] = history.studies;
      fc.pre(study !== undefined);
      const stale = aHistoryStudy({
        studyInstanceUid: study.studyInstanceUid,
        date,
        ingestOrder: study.ingestOrder - 1,
      });
      const studies = isFirst ? [stale, ...history.studies] : [...history.studies, stale];
      expect(chartOf({ ...history, studies })).toEqual(chartOf(history));
    }),
  );
});

it('a prior is of before, and of another session', () => {
  always((history) => {
    const dates = new Map(history.studies.map(({ studyInstanceUid, date }) => [studyInstanceUid, date]));
    for (const { studyInstanceUid, priors } of chartOf(history).studies) {
      expect(priors.every(({ date }) => date < (dates.get(studyInstanceUid) ?? ''))).toBe(true);
      expect(priors.flatMap(({ studyInstanceUids }) => studyInstanceUids)).not.toContain(studyInstanceUid);
    }
  });
});

it('only a study that is tagged so is a comparison, and nothing with PET is more than supplementary', () => {
  always((history) => {
    const { studies } = chartOf(history);
    const tagged = studies.filter(({ isComparison }) => isComparison).map(({ studyInstanceUid }) => studyInstanceUid);
    const pet = history.studies.flatMap(({ modalities, studyInstanceUid }) =>
      modalities.includes('PT') ? [studyInstanceUid] : [],
    );
    const beside = studies.flatMap(({ priors }) => priors).filter(({ standing }) => standing !== 'none');
    const comparisons = beside.filter(({ standing }) => standing === 'comparison');
    expect(comparisons.filter(({ studyInstanceUid }) => !tagged.includes(studyInstanceUid))).toEqual([]);
    const withPet = beside.filter(({ studyInstanceUids }) => studyInstanceUids.some((uid) => pet.includes(uid)));
    expect(withPet.filter(({ standing }) => standing !== 'supplementary')).toEqual([]);
  });
});

it('the latest shows every level that the best comparison shows, and is no older than it', () => {
  always((history) => {
    for (const { latest, priors } of chartOf(history).studies) {
      const best = priors.find(({ standing }) => standing === 'comparison');
      if (!best) continue;
      expect(latest?.levels).toEqual(best.levels);
      expect((latest?.date ?? '') >= best.date).toBe(true);
    }
  });
});

it('every prior and every baseline has its reasons, and a score of 0 to 100', () => {
  always((history) => {
    for (const { priors, baseline } of chartOf(history).studies) {
      expect(baseline === null || baseline.because.length > 0).toBe(true);
      for (const { because, score } of priors) {
        expect(because.length).toBeGreaterThan(0);
        expect(score >= 0 && score <= 100).toBe(true);
      }
    }
  });
});

it('no text and no number makes it throw', () => {
  const wild = fc.record({
    date: fc.option(fc.oneof(fc.string(), anyDate)),
    text: fc.string(),
    number: fc.double(),
  });
  fc.assert(
    fc.property(fc.array(wild, { maxLength: 6 }), someHistory, (wildly, history) => {
      const studies = wildly.map(({ date, text, number }) =>
        aMyelography({
          ...{ studyInstanceUid: text, sessionUids: [text], date, ingestOrder: number, fieldStrengthTesla: number },
          series: [{ ...(aHistoryStudy().series[0] ?? never()), seriesInstanceUid: text, extentMm: [number, -number] }],
        }),
      );
      const treatments = wildly.map(({ date, text }) => aSurgery({ id: text, date: date ?? text }));
      expect(
        chartOf({ ...withStudy(history, ...studies), context: { ...history.context, treatments } }).policyVersion,
      ).toBe(history.policy.version);
    }),
  );
});

const never = (): never => {
  throw new Error('no series');
};
