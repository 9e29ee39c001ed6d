import { defaultRuleSet, judgeStudies } from '@cordwatch/triage';
import { expect, test } from 'vitest';
import { surveillanceStudy } from './surveillance-study.ts';

test('what is timed is a study of 15 series that goes the whole way to a confirmation', () => {
  const records = surveillanceStudy('2.25.1', 400);
  expect(records).toHaveLength(400);
  const [judgement] = judgeStudies(records, defaultRuleSet);
  expect(judgement?.series).toHaveLength(15);
  expect(judgement?.wholeSpineWithContrast.is).toBe('confirmed');
});
