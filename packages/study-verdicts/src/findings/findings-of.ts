import { checkCoverage } from './check-coverage.ts';
import { checkOrder } from './check-order.ts';
import { checkThickness } from './check-thickness.ts';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';
import type { ProfileRule, ProfileRules } from './profile-rule.ts';

const findingOf = (rule: ProfileRule, checked: Checked): Finding | null => {
  switch (rule.check.kind) {
    case 'covers-spine':
      return checkCoverage(rule, rule.check, checked);
    case 'slice-at-most-mm':
      return checkThickness(rule, rule.check, checked);
    case 'as-ordered':
      return checkOrder(rule, rule.check, checked);
  }
};

/** What a session lacks under the rules of its profile, in the order of the rules. Nothing is found where nothing is asked. */
export const findingsOf = (checked: Checked, { rules }: ProfileRules): readonly Finding[] =>
  rules.filter(({ profiles }) => profiles.includes(checked.profile)).flatMap((rule) => findingOf(rule, checked) ?? []);
