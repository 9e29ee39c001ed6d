import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies } from './index.ts';
import { aStudy, coverageAndWhole, judgeStudy, type SeriesShape, type StudyShape } from './testing.ts';

const GADOLINIUM = 'Gadovist';
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 100, bottomMm: -250, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -220, bottomMm: -560, agent: GADOLINIUM };

describe('studies of one session', () => {
  const part = (uid: string, description: string, series: SeriesShape): StudyShape => ({
    studyInstanceUid: uid,
    description,
    series: [series],
  });
  const session = [
    part('2.25.2001', 'MRI C SPINE W CON', { ...upper, description: 'SAG T1 POST', bottomMm: -120 }),
    part('2.25.2002', 'MRI T SPINE W CON', { ...upper, description: 'SAG T1 POST', topMm: -100, bottomMm: -400 }),
    part('2.25.2003', 'MRI L SPINE W CON', { ...lower, description: 'SAG T1 POST', topMm: -380 }),
  ];

  it('are judged together and share the verdict', () => {
    const judged = judgeStudies(session.flatMap(aStudy), defaultRuleSet);
    expect(judged.map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ]);
    expect(judged[0]?.studyInstanceUids).toEqual(['2.25.2001', '2.25.2002', '2.25.2003']);
  });

  it.each([
    ['patient', { patient: { id: 'TEST-2' } }],
    ['issuer', { patient: { issuer: 'OTHER' } }],
    ['day', { study: { date: '20260106' } }],
  ])('are not joined across %s', (_name, header) => {
    const [first, ...rest] = session;
    if (!first) throw new Error('no study');
    const judged = judgeStudies([{ ...first, header }, ...rest].flatMap(aStudy), defaultRuleSet);
    expect(judged.every(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is === 'confirmed')).toBe(false);
  });

  it.each([
    ['a study that does not say spine', { description: 'MRI KNEE', series: [{ description: 'T1 SAG' }] }],
    ['a PET', { description: 'PET SPINE', modality: 'PT', series: [{ description: 'WB' }] }],
  ])('are not joined with %s', (_name, shape) => {
    const other = { ...shape, studyInstanceUid: '2.25.2009' };
    const judged = judgeStudies([...session, other].flatMap(aStudy), defaultRuleSet);
    expect(judged.find(({ studyInstanceUid }) => studyInstanceUid === '2.25.2009')?.studyInstanceUids).toEqual([
      '2.25.2009',
    ]);
  });

  it('are not joined without a patient id', () => {
    const anonymous = session.map((study) => ({ ...study, header: { patient: { id: null } } }));
    expect(
      judgeStudies(anonymous.flatMap(aStudy), defaultRuleSet).every(
        ({ studyInstanceUids }) => studyInstanceUids.length === 1,
      ),
    ).toBe(true);
  });
});

describe('a study that is still arriving', () => {
  const short = { ...upper, description: 'T1 SAG POST' };

  it.each([
    ['NumberOfStudyRelatedSeries', { study: { relatedSeriesCount: 4 } }],
    ['NumberOfStudyRelatedInstances', { study: { relatedInstanceCount: 400 } }],
  ])('is not refuted when %s announces more', (_name, header) => {
    const judgement = judgeStudy({ header, series: [short] });
    expect([judgement.provisional, judgement.coverage.is, judgement.wholeSpineWithContrast.is]).toEqual([
      true,
      'indeterminate',
      'indeterminate',
    ]);
  });

  it('is not refuted over a hole in both positions and instance numbers', () => {
    const ct = {
      description: 'CT SPINE 2.0',
      plane: 'axial' as const,
      slices: 330,
      agent: 'OMNIPAQUE 350',
      header: { contrast: { route: 'IV' } },
    };
    const records = aStudy({ modality: 'CT', description: 'CT WHOLE SPINE W CON', series: [ct] });
    const holed = records.filter((_record, index) => index < 100 || index > 130);
    expect(judgeStudies(records, defaultRuleSet)[0]?.wholeSpineWithContrast.is).toBe('confirmed');
    expect(judgeStudies(holed, defaultRuleSet)[0]?.wholeSpineWithContrast.is).toBe('indeterminate');
  });
});

describe('sessions of begun studies', () => {
  const part = (uid: string, description: string, series: SeriesShape): StudyShape => ({
    studyInstanceUid: uid,
    description,
    series: [series],
  });
  const cervical = part('2.25.2001', 'MRI C SPINE W WO', { ...upper, bottomMm: -140 });

  it('are not refuted while a study of theirs holds localizers only', () => {
    expect(coverageAndWhole(cervical, part('2.25.2002', 'MRI T SPINE W WO', { description: 'LOCALIZER' }))).toBe(
      'indeterminate indeterminate',
    );
  });

  it('of localizers alone are refuted', () => {
    const localizer = { description: 'LOCALIZER' };
    expect(
      coverageAndWhole(part('2.25.2001', 'MRI C SPINE', localizer), part('2.25.2002', 'MRI T SPINE', localizer)),
    ).toBe('refuted refuted');
  });
});
