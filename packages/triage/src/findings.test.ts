import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';

const findings = (study: StudyShape) => judgeStudies(aStudy(study), defaultRuleSet)[0]?.findings ?? [];
const summary = (study: StudyShape) => findings(study).map(({ rule, is, code }) => `${rule} ${is} ${code.value}`);

const T1: SeriesShape = { description: 'T1 SAG PRE' };
const T2: SeriesShape = { description: 'T2 SAG' };
const POST: SeriesShape = { description: 'T1 SAG POST', agent: 'Gadovist' };

describe('a surveillance MRI', () => {
  it('of whole-spine T1, T2 and post-contrast T1 has no finding', () => {
    expect(summary({ description: 'MRI WHOLE SPINE W WO', series: [T1, T2, POST] })).toEqual([]);
  });

  it('may be confirmed and lack a T2 all the same', () => {
    const study = { description: 'MRI WHOLE SPINE W WO', series: [T1, POST] };
    expect(judgeStudies(aStudy(study), defaultRuleSet)[0]?.wholeSpineWithContrast.is).toBe('confirmed');
    expect(summary(study)).toEqual(['mri.sagittal-t2-or-stir unmet 130574']);
  });

  it('accepts a STIR for the T2', () => {
    expect(summary({ description: 'MRI WHOLE SPINE W WO', series: [T1, { description: 'STIR SAG' }, POST] })).toEqual(
      [],
    );
  });

  it('names the millimetres that the post-contrast T1 lacks', () => {
    const [finding] = findings({ description: 'MRI WHOLE SPINE W WO', series: [T1, T2, { ...POST, topMm: -200 }] });
    expect(finding).toMatchObject({ rule: 'mri.sagittal-t1-post', is: 'unmet', coveredMm: 300, requiredMm: 560 });
  });

  it('finds thick slices', () => {
    const thick = { ...T2, thicknessMm: 5, spacingMm: 5.5 };
    expect(summary({ description: 'MRI WHOLE SPINE W WO', series: [T1, thick, POST] })).toEqual([
      'mri.slice-thickness unmet 130570',
    ]);
  });

  it('finds contrast that was ordered and not given', () => {
    expect(summary({ description: 'MRI WHOLE SPINE W WO', series: [T1, T2] })).toContain('order.contrast unmet 130573');
  });

  it('that is still arriving has met nothing and failed nothing', () => {
    const study = { description: 'MRI WHOLE SPINE W WO', header: { study: { relatedSeriesCount: 9 } }, series: [T1] };
    expect(findings(study).every(({ is }) => is === 'undecided')).toBe(true);
  });
});

it('an emergency MRI is not asked for contrast', () => {
  expect(
    summary({ description: 'STAT MRI SPINE CORD COMPRESSION', series: [{ description: 'STIR SAG' }, T2] }),
  ).toEqual([]);
});

it('a study without a profile is asked for nothing', () => {
  expect(summary({ description: 'MRI KNEE', series: [{ description: 'T1 SAG', topMm: 80, bottomMm: -80 }] })).toEqual(
    [],
  );
});
