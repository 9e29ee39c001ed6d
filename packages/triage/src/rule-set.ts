import { noSiteVocabulary, type SiteVocabulary, VOCABULARY_VERSION } from '@cordwatch/series-facts';
import { defaultPolicy, defaultProfiles, type Policy, type ProfileRules } from '@cordwatch/study-verdicts';

/** Everything about judging that is data, and that a site may change. `version` names the whole; it is never used twice. */
export type RuleSet = {
  readonly version: string;
  readonly policy: Policy;
  readonly profiles: ProfileRules;
  /** The site's own words and codes; they are tried before the reviewed vocabulary, which is code. */
  readonly vocabulary: SiteVocabulary;
};

/** What a judgement was made under: the rule set, and the versions of its parts. */
export type MadeUnder = {
  readonly ruleSet: string;
  readonly policy: string;
  readonly profiles: string;
  /** Of the reviewed vocabulary and of the site's, e.g. `2026-11-1+none`. */
  readonly vocabulary: string;
};

/** The reviewed rules that the software brings. Their version changes with every part of them. */
export const defaultRuleSet: RuleSet = {
  version: 'cordwatch-2026-11-1',
  policy: defaultPolicy,
  profiles: defaultProfiles,
  vocabulary: noSiteVocabulary,
};

export const versionsOf = ({ version, policy, profiles, vocabulary }: RuleSet): MadeUnder => ({
  ruleSet: version,
  policy: policy.version,
  profiles: profiles.version,
  vocabulary: `${VOCABULARY_VERSION}+${vocabulary.version}`,
});
