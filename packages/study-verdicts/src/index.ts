export type { Finding } from './findings/finding.ts';
export { judgeSession, type SessionVerdicts } from './judge-session.ts';
export type { ContrastVerdict, CoverageVerdict, JudgedSeries, LevelCover, LevelCovers } from './judged.ts';
export { defaultPolicy, type Policy } from './policy.ts';
export type { Profile } from './profile.ts';
export { type Session, sessionOf } from './session.ts';
