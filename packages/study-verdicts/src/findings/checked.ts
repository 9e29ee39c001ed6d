import type { Evidence } from '@cordwatch/evidence';
import type { ColumnReference } from '../coverage/coverage-verdict.ts';
import type { ContrastVerdict, JudgedSeries } from '../judged.ts';
import type { Policy } from '../policy.ts';
import type { Profile } from '../profile.ts';
import type { Session } from '../session.ts';
import type { Finding } from './finding.ts';
import type { ProfileRule } from './profile-rule.ts';

/** What the verdicts of a session have established by the time its protocol is checked. */
export type Checked = {
  readonly session: Session;
  readonly series: readonly JudgedSeries[];
  readonly profile: Profile;
  readonly contrast: ContrastVerdict;
  /** Where the levels lie, as far as all series together tell; it decides nothing. */
  readonly column: ColumnReference | null;
  readonly arriving: readonly Evidence[];
  readonly policy: Policy;
};

/** One kind of check: what a session lacks under the rule, null when it lacks nothing. */
export type Check<Rule extends ProfileRule['check']> = (
  rule: ProfileRule,
  check: Rule,
  checked: Checked,
) => Finding | null;

/** Incomplete so far is not unmet. */
export const standing = (is: Finding['is'], { arriving }: Checked): Finding['is'] =>
  arriving.length > 0 ? 'undecided' : is;

/** What a rule and a check know without measuring anything. */
export const unmeasured = { levels: [], partial: [], coveredMm: null, requiredMm: null } as const;
