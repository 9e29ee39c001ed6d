import { against, context, type Evidence, evidenceFrom, speaksFor } from '@cordwatch/evidence';
import type { ContrastWord, Phase } from '@cordwatch/series-facts';
import { isReadable, type SessionSeries } from '../session.ts';
import { type AgentClaim, agentClaimOf } from './agent-claim.ts';
import { earlierRepeat, laterRepeat } from './repeats.ts';

/** The phase of a series. `conflict`: the evidence contradicts itself, which is not the same as saying nothing. */
export type PhaseVerdict = { readonly phase: Phase; readonly conflict: boolean; readonly because: readonly Evidence[] };

type Clues = {
  readonly series: SessionSeries;
  readonly all: readonly SessionSeries[];
  readonly agent: AgentClaim;
  readonly word: 'pre' | 'post' | null;
  readonly timing: 'before' | 'after' | null;
};
type Ruling = { readonly phase: Phase; readonly conflict?: boolean; readonly because: Evidence };
type PhaseRule = (clues: Clues) => Ruling | null;

const wordOf = ({ facts }: SessionSeries): Clues['word'] => {
  const word: ContrastWord = facts.words.contrast;
  if (word === 'without') return 'pre';
  if (word === 'with') return 'post';
  return word === 'intrathecal' && facts.modality === 'CT' ? 'post' : null;
};

const bolusStartS = (series: SessionSeries): number | null => {
  const own = series.facts.contrast.bolusStartS;
  if (own !== null) return own;
  const stated = new Set(
    series.study.series.map((other) => other.contrast.bolusStartS).filter((start) => start !== null),
  );
  const [only] = stated;
  return stated.size === 1 && only !== undefined ? only : null;
};

const timingOf = (series: SessionSeries): Clues['timing'] => {
  const start = bolusStartS(series);
  if (start === null || series.facts.acquiredAtS === null) return null;
  return series.facts.acquiredAtS < start ? 'before' : 'after';
};

const from = ({ facts }: SessionSeries, keyword: string, value: unknown) =>
  evidenceFrom(facts.seriesInstanceUid, keyword, value);
const description = (series: SessionSeries) => from(series, 'SeriesDescription', series.facts.description ?? '');
const acquired = (series: SessionSeries) => from(series, 'AcquisitionTime', series.facts.acquiredAtS ?? '');

const post = (rule: string, says: string, ...sources: Parameters<typeof speaksFor>[2][]): Ruling => ({
  phase: 'post',
  because: speaksFor(rule, says, ...sources.filter((source) => source !== undefined)),
});
const pre = (rule: string, says: string, ...sources: Parameters<typeof speaksFor>[2][]): Ruling => ({
  phase: 'pre',
  because: against(rule, says, ...sources.filter((source) => source !== undefined)),
});
const conflict = (rule: string, says: string, ...sources: Parameters<typeof speaksFor>[2][]): Ruling => ({
  phase: 'unknown',
  conflict: true,
  because: against(rule, says, ...sources.filter((source) => source !== undefined)),
});
const unknown = (rule: string, says: string, ...sources: Parameters<typeof speaksFor>[2][]): Ruling => ({
  phase: 'unknown',
  because: context(rule, says, ...sources.filter((source) => source !== undefined)),
});

/** Enhanced per-frame usage, the strongest evidence there is; an explicit word to the contrary is still a contradiction. */
const byUsage: PhaseRule = ({ series, word }) => {
  const { usage, usagePhase } = series.facts.contrast;
  const source = from(series, 'ContrastBolusAgentAdministered', usage);
  if (usage === 'mixed')
    return unknown(
      'phase.usage.mixed',
      'Some frames say that the agent was administered and some that it was not.',
      source,
    );
  if (usage === 'administered' && (word === 'pre' || usagePhase === 'pre'))
    return conflict(
      'phase.usage.contradicted',
      'The frames say administered and pre-contrast at once.',
      source,
      description(series),
    );
  if (usage === 'not-administered' && (word === 'post' || usagePhase === 'post'))
    return conflict(
      'phase.usage.contradicted',
      'The frames say not administered and post-contrast at once.',
      source,
      description(series),
    );
  if (usage === 'administered')
    return post('phase.usage.yes', 'The frames say that the agent was administered.', source);
  return usage === 'not-administered'
    ? pre('phase.usage.no', 'The frames say that the agent was not administered.', source)
    : null;
};

const byImageType: PhaseRule = ({ series, word, timing }) => {
  const said = series.facts.contrast.imageTypePhase;
  if (said === null) return null;
  const source = from(series, 'ImageType', said === 'post' ? 'POST_CONTRAST' : 'PRE_CONTRAST');
  if ((word !== null && word !== said) || (said === 'post' && timing === 'before'))
    return conflict(
      'phase.image-type.contradicted',
      'ImageType and the other evidence name different phases.',
      source,
      description(series),
    );
  return said === 'post'
    ? post('phase.image-type', 'ImageType says post-contrast.', source)
    : pre('phase.image-type', 'ImageType says pre-contrast.', source);
};

/** Technologists type the agent at registration, so a pre word holds in spite of the tag, though not in spite of the clock. */
const byPreWord: PhaseRule = ({ series, word, timing, agent }) => {
  if (word !== 'pre') return null;
  if (timing === 'after' && agent.claim === 'given')
    return conflict(
      'phase.word.late',
      'The series is named pre-contrast and was acquired after the bolus started.',
      description(series),
      acquired(series),
    );
  return pre('phase.word.pre', 'The series is named unenhanced.', description(series));
};

const byTimeBeforeBolus: PhaseRule = ({ series, word, timing }) => {
  if (timing !== 'before') return null;
  if (word === 'post')
    return conflict(
      'phase.time.contradicted',
      'The series is named post-contrast and was acquired before the bolus started.',
      description(series),
      acquired(series),
    );
  return pre('phase.time.before', 'The series was acquired before the bolus started.', acquired(series));
};

const byAgentSettled: PhaseRule = ({ series, word, timing, agent }) => {
  if (agent.claim !== 'given') return null;
  if (word === 'post')
    return post('phase.agent.word', 'An agent is recorded and the series is named post-contrast.', description(series));
  return timing === 'after'
    ? post(
        'phase.agent.time',
        'An agent is recorded and the series was acquired after the bolus started.',
        acquired(series),
      )
    : null;
};

const byAgentAgainstOrder: PhaseRule = ({ series, agent }) =>
  agent.claim === 'given' && series.study.orderedContrast === 'without'
    ? conflict(
        'phase.agent.order',
        'An agent is recorded on a study ordered without contrast, and no word or time settles it.',
        evidenceFrom(null, 'StudyDescription', series.study.description ?? ''),
      )
    : null;

/** True where the agent distinguishes this series from others read in the study, so that it was not typed once for all. */
const isOnSomeOnly = ({ series, all }: Clues): boolean =>
  all.some(
    (other) =>
      other.study === series.study &&
      isReadable(other) &&
      (other.facts.contrast.agent === 'absent' || other.facts.contrast.agent === 'empty'),
  );

const byAgentAlone: PhaseRule = (clues) => {
  const { series, all, agent } = clues;
  if (agent.claim !== 'given') return null;
  if (earlierRepeat(series, all))
    return post(
      'phase.agent.repeat',
      'An agent is recorded and the series repeats an earlier one of the same field.',
      acquired(series),
    );
  if (laterRepeat(series, all))
    return unknown(
      'phase.agent.first-of-pair',
      'An agent is recorded, but a later series of the same field may be the enhanced one.',
      acquired(series),
    );
  if (series.study.orderedContrast !== 'both')
    return post(
      'phase.agent.order',
      'An agent is recorded and nothing contradicts it.',
      from(series, 'ContrastBolusAgent', series.facts.contrast.agentText ?? ''),
    );
  if (isOnSomeOnly(clues))
    return post(
      'phase.agent.some',
      'An agent is recorded here and not on other series of the study.',
      from(series, 'ContrastBolusAgent', series.facts.contrast.agentText ?? ''),
    );
  return unknown(
    'phase.agent.everywhere',
    'The agent stands on every series of a study ordered without and with contrast: it does not say which series is which.',
  );
};

/** Two independent hints without a tag: a post word, and a repeat of an earlier field. A word alone never settles it. */
const byPostWord: PhaseRule = ({ series, all, word, agent }) => {
  if (word !== 'post') return null;
  if (agent.claim === 'not-given')
    return conflict(
      'phase.word.denied',
      'The series is named post-contrast and its agent says that none was given.',
      description(series),
    );
  if (agent.claim === 'weak')
    return post(
      'phase.word.weak-agent',
      'The series is named post-contrast and records that something was given.',
      description(series),
    );
  const repeated = earlierRepeat(series, all);
  if (repeated)
    return post(
      'phase.word.repeat',
      'The series is named post-contrast and repeats an earlier one of the same weighting and field.',
      description(series),
      acquired(series),
      acquired(repeated),
    );
  return unknown(
    'phase.word.alone',
    'The series is named post-contrast and nothing else says so: free text alone never confirms.',
    description(series),
  );
};

const byOrderWithout: PhaseRule = ({ series, agent }) =>
  series.study.orderedContrast === 'without' && (agent.claim === 'nothing' || agent.claim === 'not-given')
    ? pre(
        'phase.order.without',
        'The study was ordered without contrast and nothing on the series says otherwise.',
        evidenceFrom(null, 'StudyDescription', series.study.description ?? ''),
      )
    : null;

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
  const agent = agentClaimOf(series.facts);
  const clues: Clues = { series, all, agent, word: wordOf(series), timing: timingOf(series) };
  for (const rule of PHASE_RULES) {
    const ruling = rule(clues);
    if (ruling)
      return { phase: ruling.phase, conflict: ruling.conflict ?? false, because: [ruling.because, ...agent.because] };
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
