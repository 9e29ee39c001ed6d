export { levelBands } from './coverage/level-covers.ts';
export { defaultProfiles } from './findings/default-profiles.ts';
export type { Finding } from './findings/finding.ts';
export type { ProfileRule, ProfileRules } from './findings/profile-rule.ts';
export { type JudgingRules, judgeSession, type SessionVerdicts } from './judge-session.ts';
export type { ContrastVerdict, CoverageVerdict, JudgedSeries, LevelCover, LevelCovers } from './judged.ts';
export { defaultPolicy, type Policy } from './policy.ts';
export type { Profile } from './profile.ts';
export { type Session, sessionOf } from './session.ts';
