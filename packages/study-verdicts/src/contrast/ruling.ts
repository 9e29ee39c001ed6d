import { against, context, type Evidence, type EvidenceSource, evidenceFrom, speaksFor } from '@cordwatch/evidence';
import { asClockTime, type Phase } from '@cordwatch/series-facts';
import type { SessionSeries } from '../session.ts';
import type { Clues } from './clues.ts';

/** What one rule says of a phase; `conflict` where the evidence contradicts itself. */
type Ruling = { readonly phase: Phase; readonly conflict: boolean; readonly because: Evidence };

/** Null where the rule has nothing to say. */
export type PhaseRule = (clues: Clues) => Ruling | null;

type Make = (rule: string, says: string, ...sources: readonly EvidenceSource[]) => Ruling;

export const post: Make = (...why) => ({ phase: 'post', conflict: false, because: speaksFor(...why) });
export const pre: Make = (...why) => ({ phase: 'pre', conflict: false, because: against(...why) });
export const unknown: Make = (...why) => ({ phase: 'unknown', conflict: false, because: context(...why) });
export const conflict: Make = (...why) => ({ phase: 'unknown', conflict: true, because: against(...why) });

export const from = ({ facts }: SessionSeries, keyword: string, value: unknown): EvidenceSource =>
  evidenceFrom(facts.seriesInstanceUid, keyword, value);
export const description = (series: SessionSeries): EvidenceSource =>
  from(series, 'SeriesDescription', series.facts.description ?? '');
export const acquired = (series: SessionSeries): EvidenceSource =>
  from(series, 'AcquisitionTime', series.facts.acquiredAtS === null ? '' : asClockTime(series.facts.acquiredAtS));
export const recordedAgent = (series: SessionSeries): EvidenceSource =>
  from(series, 'ContrastBolusAgent', series.facts.contrast.agentText ?? '');
export const ordered = ({ study }: SessionSeries): EvidenceSource =>
  evidenceFrom(null, 'StudyDescription', study.description ?? '');
