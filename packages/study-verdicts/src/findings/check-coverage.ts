import { against, becauseOf } from '@cordwatch/evidence';
import { LEVELS, type Level } from '@cordwatch/series-facts';
import { judgeCoverage } from '../coverage/coverage-verdict.ts';
import type { CoverageVerdict } from '../judged.ts';
import { type Check, type Checked, standing, unmeasured } from './checked.ts';
import { type Finding, findingCode } from './finding.ts';
import type { ProfileRule } from './profile-rule.ts';
import { selected } from './selected.ts';

const NO_SERIES = against('finding.no-series', 'No series is what the profile asks for.');

const noSeries = (rule: ProfileRule, checked: Checked): Finding => ({
  ...{ rule: rule.id, asks: rule.asks, is: standing('unmet', checked), ...unmeasured },
  code: findingCode('130574'),
  because: becauseOf(NO_SERIES, ...checked.arriving),
});

const wanting = ({ levels }: CoverageVerdict): readonly Level[] =>
  LEVELS.filter((level) => levels[level] === 'missing' || levels[level] === 'partial');

/** That the selected series together cover the entire spine. */
export const checkCoverage: Check<{ kind: 'covers-spine' }> = (rule, _check, checked) => {
  const series = selected(checked.series, rule.selects);
  if (series.length === 0) return noSeries(rule, checked);
  const coverage = judgeCoverage(checked.session, series, checked.policy, checked.column);
  if (coverage.is === 'confirmed') return null;
  return {
    rule: rule.id,
    asks: rule.asks,
    is: coverage.is === 'refuted' ? standing('unmet', checked) : 'undecided',
    levels: wanting(coverage),
    partial: LEVELS.filter((level) => coverage.levels[level] === 'partial'),
    coveredMm: coverage.coveredMm,
    requiredMm: coverage.requiredMm,
    code: findingCode(rule.code),
    because: becauseOf(...coverage.because, ...checked.arriving),
  };
};
