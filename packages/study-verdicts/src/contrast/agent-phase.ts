import { isReadable, type SessionSeries, showsEnhancement } from '../session.ts';
import type { Clues } from './clues.ts';
import { earlierRepeat, laterRepeat } from './repeats.ts';
import { acquired, conflict, description, ordered, type PhaseRule, post, recordedAgent, unknown } from './ruling.ts';

export const byAgentSettled: PhaseRule = ({ series, word, timing, agent }) => {
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

export const byAgentAgainstOrder: PhaseRule = ({ series, agent }) =>
  agent.claim === 'given' && series.study.orderedContrast === 'without'
    ? conflict(
        'phase.agent.order',
        'An agent is recorded on a study ordered without contrast, and no word or time settles it.',
        ordered(series),
      )
    : null;

/** A series of the same study that records no agent and is not named post-contrast. */
const isUnmarked = (other: SessionSeries, { series }: Clues): boolean =>
  other.study === series.study &&
  isReadable(other) &&
  other.facts.words.contrast !== 'with' &&
  (other.facts.contrast.agent === 'absent' || other.facts.contrast.agent === 'empty');

/** The words tell the enhanced series of the study apart, the agent does not, and this one is not among those named. */
const isLeftUnnamed = (clues: Clues): boolean => {
  const enhancing = clues.all.filter(
    (other) => other.study === clues.series.study && isReadable(other) && showsEnhancement(other) === 'yes',
  );
  return (
    enhancing.some(({ facts }) => facts.words.contrast === 'with') &&
    !enhancing.some((other) => isUnmarked(other, clues))
  );
};

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
  const { series, all } = clues;
  if (isLeftUnnamed(clues))
    return unknown(
      'phase.agent.unnamed',
      'An agent is recorded on every series, and others are named post-contrast where this one is not.',
      description(series),
    );
  if (all.some((other) => isUnmarked(other, clues)))
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
