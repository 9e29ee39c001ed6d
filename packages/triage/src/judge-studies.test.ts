import { describe, expect, it } from 'vitest';
import { defaultPolicy, judgeStudies } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';

const judge = (study: StudyShape) => {
  const [judgement] = judgeStudies(aStudy(study), defaultPolicy);
  if (!judgement) throw new Error('no judgement');
  return judgement;
};
const verdicts = (study: StudyShape) => {
  const { coverage, contrast, wholeSpineWithContrast } = judge(study);
  return [coverage.is, contrast.is, wholeSpineWithContrast.is].join(' ');
};
const rules = (study: StudyShape) => judge(study).wholeSpineWithContrast.because.map(({ rule }) => rule);

const GADOLINIUM = 'Gadovist';
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 100, bottomMm: -250, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -220, bottomMm: -560, agent: GADOLINIUM };
const whole: SeriesShape = { description: 'T1 SAG POST', agent: GADOLINIUM };

describe('coverage and contrast hold on the same series', () => {
  it('confirms two post-contrast stations that overlap', () => {
    expect(verdicts({ series: [upper, lower] })).toBe('confirmed confirmed confirmed');
  });

  it('refutes a whole spine before contrast with a lumbar block after it', () => {
    const before = { description: 'T1 SAG PRE', topMm: 100, bottomMm: -560 };
    expect(verdicts({ series: [before, { ...lower, topMm: -330 }] })).toBe('confirmed confirmed refuted');
  });

  it('does not count a T2 that carries the agent', () => {
    const t2 = { description: 'T2 SAG', agent: GADOLINIUM };
    expect(verdicts({ series: [t2, { ...lower, topMm: -330 }] })).toBe('confirmed confirmed refuted');
  });

  it('leaves a spine undecided that is whole only with a series of unknown phase', () => {
    const study = {
      description: 'MRI WHOLE SPINE W WO',
      series: [{ description: 'T1 SAG UPPER', topMm: 100, bottomMm: -250 }, lower],
    };
    expect(verdicts(study)).toBe('confirmed confirmed indeterminate');
  });
});

describe('length', () => {
  it.each([
    [560, null, 'confirmed'],
    [530, null, 'indeterminate'],
    [490, null, 'refuted'],
    [500, 1.45, 'confirmed'],
    [590, 1.9, 'indeterminate'],
    [560, 1.9, 'refuted'],
    [600, 172, 'confirmed'],
    [580, 0, 'confirmed'],
  ])('judges %d mm at a stature of %s as %s', (lengthMm, size, expected) => {
    expect(judge({ size, series: [{ ...whole, topMm: 100, bottomMm: 100 - lengthMm }] }).coverage.is).toBe(expected);
  });

  it('leaves a short field of a child without stature to a person', () => {
    const child = { patient: { age: '006Y' } };
    expect(judge({ header: child, series: [{ ...whole, bottomMm: -300 }] }).coverage.is).toBe('indeterminate');
  });

  it('refutes a gap wider than policy allows, and reports it', () => {
    const { coverage } = judge({ series: [upper, { ...lower, topMm: -280 }] });
    expect(coverage.is).toBe('refuted');
    expect(coverage.gapsMm).toEqual([[-280, -250]]);
  });

  it('joins stations over a gap that policy allows', () => {
    expect(judge({ series: [upper, { ...lower, topMm: -258 }] }).coverage.is).toBe('confirmed');
  });

  it('never sums the lengths of overlapping series', () => {
    expect(judge({ series: [upper, { ...upper, description: 'T1 SAG POST REPEAT' }] }).coverage.is).toBe('refuted');
  });
});

describe('labels', () => {
  it('does not take length for spine when no label says so', () => {
    expect(judge({ description: 'MRI W CONTRAST', series: [whole] }).coverage.is).toBe('indeterminate');
  });

  it('calls a label of one part beside a whole length a contradiction', () => {
    expect(judge({ description: 'MRI L SPINE W CONTRAST', series: [whole] }).coverage.is).toBe('indeterminate');
  });

  it('takes stations from C to L as a label', () => {
    const stations = [
      { ...upper, description: 'T1 SAG C-T POST' },
      { ...lower, description: 'T1 SAG T-L POST' },
    ];
    expect(judge({ description: 'MRI W CONTRAST', series: stations }).coverage.is).toBe('confirmed');
  });

  it('asks for a head more where the words put the head in the field', () => {
    const named = { ...whole, description: 'T1 SAG NEURAXIS POST' };
    expect(judge({ series: [{ ...named, bottomMm: -520 }] }).coverage.is).toBe('refuted');
    expect(judge({ series: [{ ...named, bottomMm: -660 }] }).coverage.is).toBe('confirmed');
  });

  it('leaves it to a person where only the order puts the head in the field', () => {
    expect(judge({ description: 'MRI NEURAXIS W CON', series: [{ ...whole, bottomMm: -520 }] }).coverage.is).toBe(
      'indeterminate',
    );
  });

  it('does not count a brain series toward the spine', () => {
    const brain = { description: 'T1 SAG BRAIN POST', topMm: 300, bottomMm: 80, agent: GADOLINIUM };
    const study = { description: 'MRI BRAIN AND SPINE W CON', series: [brain, { ...upper, bottomMm: -280 }] };
    expect(judge(study).wholeSpineWithContrast.is).not.toBe('confirmed');
  });
});

describe('frames of reference', () => {
  const other = { ...lower, frameOfReference: '2.25.1001.8' };

  it('does not unite stations across frames of reference', () => {
    expect(judge({ series: [upper, other] }).coverage.is).toBe('indeterminate');
  });

  it('refutes when even the sum is too short', () => {
    expect(
      judge({
        series: [
          { ...upper, bottomMm: -50 },
          { ...other, topMm: -300 },
        ],
      }).coverage.is,
    ).toBe('refuted');
  });

  it('doubts stations of different names in one place', () => {
    const twin = { ...upper, description: 'T1 SAG LOWER POST' };
    expect(judge({ series: [upper, twin] }).coverage.is).toBe('indeterminate');
  });
});

describe('what is not coverage', () => {
  it.each([
    ['a localizer by ImageType', { imageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] }],
    ['a three-plane localizer of GE', { header: { image: { gePlane: 256 } } }],
    ['a counting localizer', { description: 'SAG COUNT LOC' }],
    ['a stack of three thick slices', { slices: 3, thicknessMm: 8 }],
  ])('does not count %s', (_name, shape) => {
    expect(judge({ series: [{ ...whole, ...shape }, lower] }).coverage.is).toBe('refuted');
  });

  it('refutes a study of localizers alone', () => {
    const study = { series: [{ ...whole, description: 'LOCALIZER' }] };
    expect(verdicts(study)).toBe('refuted indeterminate refuted');
  });

  it('leaves a study of reformats alone undecided: the source is not here', () => {
    expect(judge({ series: [{ ...whole, description: 'T1 SAG MPR POST' }] }).coverage.is).toBe('indeterminate');
  });

  it('leaves a stack too narrow to hold the column undecided', () => {
    expect(judge({ series: [{ ...whole, slices: 6, thicknessMm: 3 }] }).coverage.is).toBe('indeterminate');
  });

  it('leaves labels without positions undecided', () => {
    const records = aStudy({ series: [whole] }).map((record) => ({
      ...record,
      frames: record.frames.map((frame) => ({ ...frame, positionMm: null })),
    }));
    expect(judgeStudies(records, defaultPolicy)[0]?.wholeSpineWithContrast.is).toBe('indeterminate');
  });
});

describe('contrast', () => {
  it.each([
    ['an empty agent', ''],
    ['NONE', 'NONE'],
    ['a liver agent', 'EOVIST'],
    ['an iodinated agent on MR', 'OMNIPAQUE 300'],
    ['a word that says nothing', 'YES'],
  ])('does not confirm on %s', (_name, agent) => {
    expect(judge({ series: [{ description: 'T1 SAG', agent }] }).wholeSpineWithContrast.is).not.toBe('confirmed');
  });

  it('does not confirm on a post word alone', () => {
    expect(verdicts({ series: [{ description: 'T1 SAG POST' }] })).toBe('confirmed indeterminate indeterminate');
  });

  it('confirms a post word on a repeat of an earlier T1', () => {
    const before = { description: 'T1 SAG', acquiredAt: '100000' };
    const after = { description: 'T1 FS SAG POST', acquiredAt: '103000' };
    expect(verdicts({ series: [before, after] })).toBe('confirmed confirmed confirmed');
  });

  it('takes POST OP for surgery and not for contrast', () => {
    const before = { description: 'T1 SAG', acquiredAt: '100000' };
    const after = { description: 'T1 SAG POST OP', acquiredAt: '103000' };
    expect(judge({ description: 'MRI WHOLE SPINE W WO', series: [before, after] }).contrast.is).toBe('indeterminate');
  });

  it('does not refute over unenhanced series beside a subtraction: its source is not here', () => {
    const subtraction = {
      description: 'T1 SAG SUB',
      agent: GADOLINIUM,
      imageType: ['DERIVED', 'PRIMARY', 'SUBTRACTION'],
    };
    const study = { description: 'MRI WHOLE SPINE W WO', series: [{ description: 'T1 SAG PRE' }, subtraction] };
    expect(verdicts(study)).toBe('confirmed indeterminate indeterminate');
  });

  it('lets a pre word overrule an agent typed at registration', () => {
    expect(
      judge({ description: 'MRI WHOLE SPINE W WO', series: [{ description: 'T1 SAG PRE', agent: GADOLINIUM }] })
        .wholeSpineWithContrast.is,
    ).toBe('refuted');
  });

  it('takes a series before the bolus for pre-contrast in spite of its agent', () => {
    const early = {
      description: 'T1 SAG',
      agent: GADOLINIUM,
      acquiredAt: '100000',
      header: { contrast: { startTime: '101500' } },
    };
    expect(verdicts({ series: [early] })).toBe('confirmed refuted refuted');
  });

  it('calls a post word before the bolus a conflict', () => {
    const early = {
      description: 'T1 SAG POST',
      agent: GADOLINIUM,
      acquiredAt: '100000',
      header: { contrast: { startTime: '101500' } },
    };
    expect(rules({ series: [early] })).toContain('phase.time.contradicted');
    expect(verdicts({ series: [early] })).toBe('confirmed indeterminate indeterminate');
  });

  it('does not confirm an agent against an order without contrast', () => {
    const study = {
      description: 'MRI WHOLE SPINE WITHOUT CONTRAST',
      series: [{ description: 'T1 SAG', agent: GADOLINIUM }],
    };
    expect(verdicts(study)).toBe('confirmed indeterminate indeterminate');
  });

  it('refutes an order without contrast and no sign of an agent', () => {
    expect(verdicts({ description: 'MRI WHOLE SPINE WITHOUT CONTRAST', series: [{ description: 'T1 SAG' }] })).toBe(
      'confirmed refuted refuted',
    );
  });

  it('does not say which series is which when the agent stands on every one of a without-and-with order', () => {
    const study = { description: 'MRI WHOLE SPINE W WO', series: [{ description: 'T1 SAG', agent: GADOLINIUM }] };
    expect(verdicts(study)).toBe('confirmed indeterminate indeterminate');
  });
});

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
    const judged = judgeStudies(session.flatMap(aStudy), defaultPolicy);
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
    const judged = judgeStudies([{ ...first, header }, ...rest].flatMap(aStudy), defaultPolicy);
    expect(judged.every(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is === 'confirmed')).toBe(false);
  });

  it('are not joined without a patient id', () => {
    const anonymous = session.map((study) => ({ ...study, header: { patient: { id: null } } }));
    expect(
      judgeStudies(anonymous.flatMap(aStudy), defaultPolicy).every(
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
    const judgement = judge({ header, series: [short] });
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
    expect(judgeStudies(records, defaultPolicy)[0]?.wholeSpineWithContrast.is).toBe('confirmed');
    expect(judgeStudies(holed, defaultPolicy)[0]?.wholeSpineWithContrast.is).toBe('indeterminate');
  });
});

describe('CT', () => {
  const axial = { description: 'CT SPINE 2.0', plane: 'axial' as const, slices: 330 };

  it('accepts intrathecal contrast by route', () => {
    const study = {
      modality: 'CT',
      description: 'CT MYELOGRAM TOTAL SPINE',
      series: [{ ...axial, agent: 'OMNIPAQUE 300', header: { contrast: { route: 'IT', volumeMl: 10 } } }],
    };
    expect(judge(study)).toMatchObject({
      profile: 'ct-myelography',
      contrast: { route: 'intrathecal' },
      wholeSpineWithContrast: { is: 'confirmed' },
    });
  });

  it('does not accept an oral agent', () => {
    const study = { modality: 'CT', description: 'CT WHOLE SPINE', series: [{ ...axial, agent: 'READI-CAT' }] };
    expect(verdicts(study)).toBe('confirmed refuted refuted');
  });

  it('never takes a PET-CT for a whole spine with contrast', () => {
    const ct = {
      ...axial,
      description: 'CT WB 3.0',
      agent: 'OMNIPAQUE 350',
      bottomMm: -900,
      header: { contrast: { route: 'IV' } },
    };
    const pet = { ...axial, description: 'PET WB AC', bottomMm: -900, header: { series: { modality: 'PT' } } };
    expect(judge({ modality: 'CT', description: 'PET-CT WHOLE BODY', series: [ct, pet] })).toMatchObject({
      profile: 'pet-ct',
      wholeSpineWithContrast: { is: 'refuted' },
    });
  });
});
