import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from './index.ts';
import { aStudy } from './testing.ts';
import { namedStudy, series, study } from './testing-arbitraries.ts';

/** As many runs as the other properties have. */
const RUNS = { numRuns: Number(process.env.CORDWATCH_PROPERTY_RUNS ?? (process.env.CI === 'true' ? 2000 : 300)) };

const judge = (records: readonly HeaderRecord[]): readonly StudyJudgement[] => judgeStudies(records, defaultRuleSet);
const verdictOf = (records: readonly HeaderRecord[]) =>
  judge(records).map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is);
const rank = { refuted: 0, indeterminate: 1, confirmed: 2 } as const;
const wholeRank = (records: readonly HeaderRecord[]): number =>
  Math.max(-1, ...verdictOf(records).map((is) => rank[is]));

it('removing a post-contrast station never improves the verdict', () => {
  const stations = fc.array(
    fc
      .tuple(series, fc.constantFrom('T1 SAG POST', 'T1 SAG LWS KM', 'T1 SAG C-T POST', 'T1 SAG UPPER POST'))
      .map(([shape, description]) => ({
        ...shape,
        description,
        agent: 'Gadovist',
        slices: 15,
        thicknessMm: 3,
        acquiredAt: null,
      })),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(stations, (posts) => {
      const all = aStudy({ series: posts });
      const fewer = all.filter((record) => record.seriesInstanceUid !== all[0]?.seriesInstanceUid);
      expect(wholeRank(fewer)).toBeLessThanOrEqual(wholeRank(all));
    }),
    RUNS,
  );
});

it('where contrast is proven, one more post-contrast station never worsens the verdict', () => {
  fc.assert(
    fc.property(
      namedStudy,
      fc.integer({ min: -700, max: 200 }),
      fc.integer({ min: 100, max: 700 }),
      (shape, topMm, length) => {
        fc.pre(judge(aStudy(shape)).some(({ contrast }) => contrast.is === 'confirmed'));
        const station = { description: 'T1 SAG POST', agent: 'Gadovist', topMm, bottomMm: topMm - length };
        const more = aStudy({ ...shape, series: [...shape.series, station] });
        expect(wholeRank(more)).toBeGreaterThanOrEqual(wholeRank(aStudy(shape)));
      },
    ),
    RUNS,
  );
});

it('the same series under new UIDs change no verdict', () => {
  fc.assert(
    fc.property(study, fc.nat(4), (shape, which) => {
      const records = aStudy(shape);
      const uid = records[0]?.studyInstanceUid;
      const copied = `${uid}.${(which % shape.series.length) + 1}`;
      const copies = records
        .filter((record) => record.seriesInstanceUid === copied)
        .map((record) => ({
          ...record,
          seriesInstanceUid: `${copied}.77`,
          sopInstanceUid: `${record.sopInstanceUid}.77`,
        }));
      expect(verdictOf([...records, ...copies])).toEqual(verdictOf(records));
    }),
    RUNS,
  );
});

it('series filed under studies of one session are judged as under one study', () => {
  const orders = fc.constantFrom('MRI WHOLE SPINE W CON', 'MRI SPINE', 'MRI WHOLE SPINE WITHOUT CONTRAST');
  const held = fc.array(
    series.filter((shape) => shape.description !== 'LOCALIZER'),
    { minLength: 2, maxLength: 5 },
  );
  fc.assert(
    fc.property(orders, held, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (order, shapes, moved) => {
      const records = aStudy({
        description: order,
        series: shapes.map((shape) => ({ ...shape, slices: 15, thicknessMm: 3 })),
      });
      const filed = records.map((record) => {
        const index = Number(record.seriesInstanceUid.split('.').at(-1)) - 1;
        return moved[index] ? { ...record, studyInstanceUid: '2.25.2002' } : record;
      });
      expect(new Set(verdictOf(filed))).toEqual(new Set(verdictOf(records)));
    }),
    RUNS,
  );
});

it('noise after a description never turns a verdict to confirmed', () => {
  const noise = fc.oneof(
    fc.constantFrom(' (1)', ' RPT', ' MOTION', ' NEW', '_2', ' ISO', '_ND', ' 384', ' -', ' ?', ' HF', ' v2'),
    fc.stringMatching(/^ [QXZ0-9#%~!]{1,20}$/),
  );
  fc.assert(
    fc.property(study, noise, noise, (shape, ofStudy, ofSeries) => {
      const noisy = {
        ...shape,
        description: `${shape.description ?? ''}${ofStudy}`,
        series: shape.series.map((each) => ({ ...each, description: `${each.description}${ofSeries}` })),
      };
      if (wholeRank(aStudy(shape)) < rank.confirmed) expect(wholeRank(aStudy(noisy))).toBeLessThan(rank.confirmed);
    }),
    RUNS,
  );
});
