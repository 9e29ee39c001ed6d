import { hasSignOfAgent } from './agent-claim.ts';
import { earlierRepeat } from './repeats.ts';
import { acquired, conflict, description, ordered, type PhaseRule, post, pre, unknown } from './ruling.ts';

/** Two independent hints without a tag: a post word, and a repeat of an earlier field. A word alone never settles it. */
export const byPostWord: PhaseRule = ({ series, all, word, agent }) => {
  if (word !== 'post') return null;
  if (agent.claim === 'not-given')
    return conflict(
      'phase.word.denied',
      'The series is named post-contrast and its agent says that none was given.',
      description(series),
    );
  if (agent.claim === 'doubtful')
    return unknown(
      'phase.word.doubtful-agent',
      'The series is named post-contrast and records an agent that cannot be believed.',
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

/** An order says what was meant: a sign of an agent on any series of the session that was ordered so belies it. */
export const byOrderWithout: PhaseRule = ({ series, all, agent }) =>
  series.study.orderedContrast === 'without' &&
  (agent.claim === 'nothing' || agent.claim === 'not-given') &&
  !all.some(({ study, facts }) => study.orderedContrast === 'without' && hasSignOfAgent(facts))
    ? pre(
        'phase.order.without',
        'The study was ordered without contrast and nothing on the series says otherwise.',
        ordered(series),
      )
    : null;
