import { showsEnhancement } from '../enhancement.ts';
import { isReadable, type SessionSeries } from '../session.ts';
import type { Clues } from './clues.ts';
import { earlierRepeat, laterRepeat, laterUnenhanced } from './repeats.ts';
import { acquired, conflict, description, ordered, type PhaseRule, post, recordedAgent, unknown } from './ruling.ts';

const byPostName = (series: SessionSeries, all: readonly SessionSeries[]): ReturnType<PhaseRule> => {
  const unenhanced = laterUnenhanced(series, all);
  return unenhanced
    ? conflict(
        'phase.agent.pair-reversed',
        'The series is named post-contrast, and a later one of the same field is named pre-contrast.',
        description(series),
        acquired(series),
        acquired(unenhanced),
      )
    : post('phase.agent.word', 'An agent is recorded and the series is named post-contrast.', description(series));
};

export const byAgentSettled: PhaseRule = ({ series, all, word, timing, agent }) => {
  if (agent.claim !== 'given') return null;
  if (word === 'post') return byPostName(series, all);
  return timing === 'after'
    ? post(
        'phase.agent.time',
        'An agent is recorded and the series was acquired after the bolus started.',
        acquired(series),
      )
    : null;
};

export const byAgentAgainstOrder: PhaseRule = ({ series, agent }) =>
  agent.claim === 'given' && series.study.orderedContrast === 'without'
    ? conflict(
        'phase.agent.order',
        'An agent is recorded on a study ordered without contrast, and no word or time settles it.',
        ordered(series),
      )
    : null;

/** Records no agent and is not named post-contrast. */
const isUnmarked = ({ facts }: SessionSeries): boolean =>
  facts.words.contrast !== 'with' && (facts.contrast.agent === 'absent' || facts.contrast.agent === 'empty');

/** The words tell the enhanced series of the session apart, the agent does not, and this one is not among those named. */
const isLeftUnnamed = ({ all }: Clues): boolean => {
  const enhancing = all.filter((other) => isReadable(other) && showsEnhancement(other) === 'yes');
  return enhancing.some(({ facts }) => facts.words.contrast === 'with') && !enhancing.some(isUnmarked);
};

/** True where the agent distinguishes this series from others of its study, so that it was not typed once for all. */
const isOnSomeOnly = ({ series, all }: Clues): boolean =>
  all.some((other) => other.study === series.study && isReadable(other) && isUnmarked(other));

const byRepeat: PhaseRule = ({ series, all }) => {
  if (earlierRepeat(series, all))
    return post(
      'phase.agent.repeat',
      'An agent is recorded and the series repeats an earlier one of the same field.',
      acquired(series),
    );
  return laterRepeat(series, all)
    ? unknown(
        'phase.agent.first-of-pair',
        'An agent is recorded, but a later series of the same field may be the enhanced one.',
        acquired(series),
      )
    : null;
};

const byAgentOfStudy: PhaseRule = (clues) => {
  const { series } = clues;
  if (isLeftUnnamed(clues))
    return unknown(
      'phase.agent.unnamed',
      'An agent is recorded on every series, and others are named post-contrast where this one is not.',
      description(series),
    );
  if (isOnSomeOnly(clues))
    return post(
      'phase.agent.some',
      'An agent is recorded here and not on other series of the study.',
      recordedAgent(series),
    );
  if (series.study.orderedContrast !== 'both')
    return post('phase.agent.alone', 'An agent is recorded and nothing contradicts it.', recordedAgent(series));
  return unknown(
    'phase.agent.everywhere',
    'The agent stands on every series of a study ordered without and with contrast: it does not say which series is which.',
  );
};

/** An agent and neither word nor clock: what the other series of the study say. */
export const byAgentAlone: PhaseRule = (clues) =>
  clues.agent.claim === 'given' ? (byRepeat(clues) ?? byAgentOfStudy(clues)) : null;
