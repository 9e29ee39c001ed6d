import type { SeriesFacts } from '@cordwatch/series-facts';
import type { Clues } from './clues.ts';
import { acquired, conflict, description, from, type PhaseRule, post, pre, unknown } from './ruling.ts';

type ContrastFacts = SeriesFacts['contrast'];

type UsageRow = {
  readonly when: (clues: Clues, usage: ContrastFacts['usage'], usagePhase: ContrastFacts['usagePhase']) => boolean;
  readonly ruling: typeof post;
  readonly rule: string;
  readonly says: string;
};

/** Tried in order: what contradicts the usage before the usage. */
const USAGE: readonly UsageRow[] = [
  {
    when: (_clues, usage) => usage === 'mixed',
    ruling: unknown,
    rule: 'phase.usage.mixed',
    says: 'Some frames say that the agent was administered and some that it was not.',
  },
  {
    when: (_clues, usage) => usage === 'undetected',
    ruling: conflict,
    rule: 'phase.usage.undetected',
    says: 'The frames say that the agent was administered and that it is not to be seen in them.',
  },
  {
    when: ({ word }, usage, phase) => usage === 'administered' && (word === 'pre' || phase === 'pre'),
    ruling: conflict,
    rule: 'phase.usage.contradicted',
    says: 'The frames say administered and pre-contrast at once.',
  },
  {
    when: ({ word }, usage, phase) => usage === 'not-administered' && (word === 'post' || phase === 'post'),
    ruling: conflict,
    rule: 'phase.usage.contradicted',
    says: 'The frames say not administered and post-contrast at once.',
  },
  {
    when: ({ agent }, usage) => usage === 'administered' && (agent.claim === 'doubtful' || agent.claim === 'not-given'),
    ruling: conflict,
    rule: 'phase.usage.agent',
    says: 'The frames say administered, and the agent recorded enhances nothing here.',
  },
  {
    when: (_clues, usage) => usage === 'administered',
    ruling: post,
    rule: 'phase.usage.yes',
    says: 'The frames say that the agent was administered.',
  },
  {
    when: (_clues, usage) => usage === 'not-administered',
    ruling: pre,
    rule: 'phase.usage.no',
    says: 'The frames say that the agent was not administered.',
  },
];

/** Enhanced per-frame usage, the strongest evidence there is; an explicit word to the contrary is still a contradiction. */
export const byUsage: PhaseRule = (clues) => {
  const { series } = clues;
  const { usage, usagePhase } = series.facts.contrast;
  const row = USAGE.find((each) => each.when(clues, usage, usagePhase));
  const source = from(series, 'ContrastBolusAgentAdministered', usage);
  return row ? row.ruling(row.rule, row.says, source, description(series)) : null;
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
