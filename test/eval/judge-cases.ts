import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { Outcome } from '@cordwatch/evidence';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from '@cordwatch/triage';
import type { EvalCase } from './case-file.ts';
import { type Answer, type Expected, type JudgedCase, QUESTIONS, type Question } from './score.ts';

const COVERAGE = { yes: 'confirmed', no: 'refuted', unknown: 'indeterminate' } as const;

/** Contrast that reached a part of the spine was given: which part is the question of the whole verdict. */
const CONTRAST: Readonly<Record<string, Outcome>> = {
  yes: 'confirmed',
  partial: 'confirmed',
  no: 'refuted',
  unknown: 'indeterminate',
  conflict: 'indeterminate',
  ordered: 'indeterminate',
};

type Expectations = Readonly<Partial<Record<Question, Expected>>>;

/** A statement on contrast in other words is not scored. */
export const expectationsOf = ({ expect }: EvalCase): Expectations => {
  const contrast = CONTRAST[/^[a-z]+/u.exec(expect.contrast)?.[0] ?? ''];
  return {
    coverage: COVERAGE[expect.entireSpine],
    ...(contrast && { contrast }),
    wholeSpineWithContrast: expect.verdict,
  };
};

/** Judges the files of one case: a judged case for each of its studies, or one that was given nothing. */
export const judgeCase = (each: EvalCase, records: readonly HeaderRecord[]): readonly JudgedCase[] => {
  const judgements = judgeStudies(records, defaultRuleSet);
  const { id, title, vendor, language } = each;
  const expectations = expectationsOf(each);
  return (judgements.length === 0 ? [null] : judgements).map((judgement) => ({
    ...{ id, title, vendor, language },
    answers: answersOf(judgement, expectations),
  }));
};

const answersOf = (judgement: StudyJudgement | null, expectations: Expectations): readonly Answer[] =>
  QUESTIONS.flatMap((question): Answer[] => {
    const expected = expectations[question];
    if (expected === undefined) return [];
    const { is: given, because } = judgement?.[question] ?? { is: 'nothing', because: [] };
    return [{ question, expected, given, because }];
  });

/** Real studies, none of which is a whole spine with contrast: of each, only a confirmation is wrong. */
export const judgeRealStudies = (records: readonly HeaderRecord[]): readonly JudgedCase[] => {
  const vendors = new Map(records.map((record) => [record.studyInstanceUid, vendorOf(record)]));
  return judgeStudies(records, defaultRuleSet).map((judgement) => ({
    id: judgement.studyInstanceUid,
    title: judgement.series[0]?.seriesDescription ?? '(no description)',
    vendor: vendors.get(judgement.studyInstanceUid) ?? 'unknown',
    language: 'unknown',
    answers: answersOf(judgement, { wholeSpineWithContrast: 'not-confirmed' }),
  }));
};

const VENDORS = ['Agfa', 'Canon', 'Fuji', 'GE', 'Hitachi', 'Philips', 'Siemens', 'Toshiba', 'UIH'] as const;

/** `GE MEDICAL SYSTEMS` and `Siemens Healthineers` by their first word; makers of software and of nothing are `other`. */
const vendorOf = ({ equipment }: HeaderRecord): string => {
  const manufacturer = equipment.manufacturer?.trim().toUpperCase() ?? '';
  return VENDORS.find((vendor) => manufacturer.startsWith(vendor.toUpperCase())) ?? 'other';
};
