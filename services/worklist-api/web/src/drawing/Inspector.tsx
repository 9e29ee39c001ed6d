import { SpeaksMark } from '../study/SpeaksMark.tsx';
import { extentWords, PHASE_WORD, type Series, seriesKind, seriesTitle } from '../words/terms.ts';
import { isCounted } from './counted.ts';
import css from './SpineCard.module.css';

const factsOf = (series: Series): string =>
  [
    isCounted(series) ? series.role : `${series.role}, not counted`,
    seriesKind(series),
    PHASE_WORD[series.phase].toLowerCase(),
    series.levels.length > 0 ? `names ${series.levels.join(' ')}` : 'names no level',
    extentWords(series.extentMm),
    `${series.instances} images`,
    series.missingSlices > 0 ? `${series.missingSlices} slices missing` : null,
  ]
    .filter(Boolean)
    .join(' · ');

/** What is known of the series under the pointer, the keyboard or the pin, in a place of its own that moves nothing. */
export const Inspector = ({ series }: { readonly series: Series | null }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
  <section className={css.inspector} tabIndex={0} aria-label="Series in question">
    {series ? (
      <>
        <h3 className={css.seriesTitle}>{seriesTitle(series)}</h3>
        <p className={css.facts}>{factsOf(series)}</p>
        <ul className={css.because}>
          {series.because.map(({ speaks, says, from }) => (
            <li key={says}>
              <SpeaksMark speaks={speaks} />
              <span>
                {says} <code>{from.map(({ keyword, value }) => `${keyword} ${value || '(empty)'}`).join(', ')}</code>
              </span>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <p className={css.hint}>
        Point at a bar, or reach it with Tab, to see what the series is and why. Click or Enter keeps it here.
      </p>
    )}
  </section>
);
