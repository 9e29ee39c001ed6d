import { describe, expect, test } from 'vitest';
import { defaultRuleSet, judgeStudies, type RuleSet } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';

type Rule = RuleSet['profiles']['rules'][number];

const rule = (changes: Partial<Rule>): Rule => ({
  id: 'site.rule',
  profiles: ['mri-surveillance'],
  asks: 'What the site asks for',
  source: 'the site',
  selects: {},
  check: { kind: 'covers-spine' },
  code: '130576',
  ...changes,
});
const T1: SeriesShape = { description: 'T1 SAG PRE' };
const T2: SeriesShape = { description: 'T2 SAG' };
const POST: SeriesShape = { description: 'T1 SAG POST', agent: 'Gadovist' };
const CERVICAL: SeriesShape = { ...T2, topMm: 100, bottomMm: -80 };

const findings = (rules: readonly Rule[], study: Partial<StudyShape> = {}) => {
  const shape = { description: 'MRI WHOLE SPINE W WO', series: [T1, T2, POST], ...study };
  const [judgement] = judgeStudies(aStudy(shape), { ...defaultRuleSet, profiles: { version: 'site', rules } });
  return judgement?.findings.map(({ rule: id, is, code }) => `${id} ${is} ${code.value}`);
};

describe('a rule of a site', () => {
  test('is asked only of the profiles that it names', () => {
    const axial = { selects: { planes: ['axial'] } } as const;
    expect(findings([rule(axial)])).toEqual(['site.rule unmet 130574']);
    expect(findings([rule({ ...axial, profiles: ['ct-contrast', 'pet-ct', 'none'] })])).toEqual([]);
  });

  test.each<[string, Rule['selects']]>([
    ['modality', { modalities: ['CT'] }],
    ['plane', { planes: ['coronal', 'axial'] }],
    ['weighting', { weightings: ['STIR', 'PD'] }],
    ['phase', { phases: ['post'], weightings: ['T2'] }],
  ])('selects by %s; a study without such a series is incomplete', (_, selects) => {
    expect(findings([rule({ selects })])).toEqual(['site.rule unmet 130574']);
  });

  test('that selects by nothing speaks of all diagnostic series, and any of the values that are named will do', () => {
    expect(findings([rule({})])).toEqual([]);
    expect(findings([rule({ selects: { modalities: ['MR', 'CT'], weightings: ['PD', 'T2'] } })])).toEqual([]);
  });

  test('reports a shortfall under its own code', () => {
    const selects = { weightings: ['T2'] } as const;
    expect(findings([rule({ selects, code: '130577' })], { series: [T1, CERVICAL, POST] })).toEqual([
      'site.rule unmet 130577',
    ]);
  });

  test('bounds the slices of what it selects, and of nothing else', () => {
    const thin = (mm: number, selects: Rule['selects'] = {}) =>
      findings([rule({ selects, check: { kind: 'slice-at-most-mm', mm }, code: '130570' })]);
    expect(thin(3)).toEqual([]);
    expect(thin(2.5)).toEqual(['site.rule unmet 130570']);
    expect(thin(2.5, { planes: ['axial'] })).toEqual([]);
  });

  test('holds a study to its order', () => {
    const ordered = [rule({ check: { kind: 'as-ordered' }, code: '130573' })];
    expect(findings(ordered)).toEqual([]);
    expect(findings(ordered, { series: [T1, T2] })).toEqual(['site.rule unmet 130573']);
    expect(findings(ordered, { description: 'MRI WHOLE SPINE', series: [T1, T2] })).toEqual([]);
  });

  test('comes in the order of the rules, and no rules find nothing', () => {
    const axial = (id: string) => rule({ id, selects: { planes: ['axial'] } });
    expect(findings([axial('b'), axial('a')])).toEqual(['b unmet 130574', 'a unmet 130574']);
    expect(findings([], { series: [CERVICAL] })).toEqual([]);
  });
});
