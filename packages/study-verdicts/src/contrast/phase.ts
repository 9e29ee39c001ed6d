import { context, type Evidence } from '@cordwatch/evidence';
import type { Phase } from '@cordwatch/series-facts';
import type { SessionSeries } from '../session.ts';
import { byAgentAgainstOrder, byAgentAlone, byAgentSettled } from './agent-phase.ts';
import { cluesOf } from './clues.ts';
import type { PhaseRule } from './ruling.ts';
import { byImageType, byPreWord, byTimeBeforeBolus, byUsage } from './stated-phase.ts';
import { byOrderWithout, byPostWord } from './word-phase.ts';

/** The phase of a series. `conflict`: the evidence contradicts itself, which is not the same as saying nothing. */
export type PhaseVerdict = { readonly phase: Phase; readonly conflict: boolean; readonly because: readonly Evidence[] };

/** Strongest first; the first that rules decides. */
const PHASE_RULES: readonly PhaseRule[] = [
  byUsage,
  byImageType,
  byPreWord,
  byTimeBeforeBolus,
  byAgentSettled,
  byAgentAgainstOrder,
  byAgentAlone,
  byPostWord,
  byOrderWithout,
];

/** The phase of one series among all series of its session. */
export const phaseOf = (series: SessionSeries, all: readonly SessionSeries[]): PhaseVerdict => {
  const clues = cluesOf(series, all);
  const { agent } = clues;
  for (const rule of PHASE_RULES) {
    const ruling = rule(clues);
    if (ruling) return { ...ruling, because: [ruling.because, ...agent.because] };
  }
  return {
    phase: 'unknown',
    conflict: false,
    because: [
      ...agent.because,
      context('phase.unknown', 'Nothing says whether the series was acquired before or after contrast.'),
    ],
  };
};
