import { acquired, conflict, description, from, type PhaseRule, post, pre, unknown } from './ruling.ts';

/** Enhanced per-frame usage, the strongest evidence there is; an explicit word to the contrary is still a contradiction. */
export const byUsage: PhaseRule = ({ series, word }) => {
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

export const byImageType: PhaseRule = ({ series, word, timing }) => {
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
export const byPreWord: PhaseRule = ({ series, word, timing, agent }) => {
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

export const byTimeBeforeBolus: PhaseRule = ({ series, word, timing }) => {
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
