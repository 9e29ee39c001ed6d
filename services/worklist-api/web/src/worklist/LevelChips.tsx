import { COVER_WORD, LEVEL_NAME, LEVELS, type LevelCover } from '../words/terms.ts';
import css from './LevelChips.module.css';

const SYMBOL: Readonly<Record<LevelCover, string>> = { covered: '✓', partial: '◐', missing: '✕', unknown: '?' };

type Props = { readonly levels: Readonly<Record<'C' | 'T' | 'L' | 'S', LevelCover>>; readonly of: string };

/** C, T, L, S, each with a sign of its own, so that no colour has to be told apart. */
export const LevelChips = ({ levels, of }: Props) => (
  <span className={css.chips} role="img" aria-label={`${of}: ${spoken(levels)}`}>
    {LEVELS.map((level) => (
      <span
        key={level}
        className={css.chip}
        data-cover={levels[level]}
        title={`${LEVEL_NAME[level]}: ${COVER_WORD[levels[level]]}`}
      >
        {level}
        <i>{SYMBOL[levels[level]]}</i>
      </span>
    ))}
  </span>
);

const spoken = (levels: Props['levels']): string =>
  LEVELS.map((level) => `${LEVEL_NAME[level]} ${COVER_WORD[levels[level]]}`).join(', ');
