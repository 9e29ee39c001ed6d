import type { StudyPage } from '@cordwatch/worklist';
import { IconAlertTriangleFilled, IconClockExclamation, IconHourglass } from '@tabler/icons-react';
import { OutcomeMark } from '../shell/OutcomeMark.tsx';
import { instantWords, readByWords } from '../words/durations.ts';
import { contrastWords, OUTCOME_WORD, PROFILE_WORD } from '../words/terms.ts';
import css from './VerdictBanner.module.css';

type Props = { readonly page: StudyPage; readonly nowMs: number };

const Urgency = ({ page: { entry }, nowMs }: Props) => {
  const readBy = readByWords(Date.parse(entry.readBy), nowMs);
  return (
    <div className={css.urgency}>
      <p className={css.readBy}>
        {entry.tier === 'emergency' && (
          <span className={css.urgent}>
            <IconAlertTriangleFilled size={14} aria-hidden />
            Emergency
          </span>
        )}
        <span className={readBy.overdue ? css.urgent : undefined}>
          {readBy.overdue && <IconClockExclamation size={15} aria-hidden />}
          Read by {instantWords(entry.readBy)}, {readBy.words}
        </span>
      </p>
      <ul className={css.reasons}>
        {entry.reasons.map(({ code, says }) => (
          <li key={code}>{says}</li>
        ))}
      </ul>
      {entry.background.length > 0 && (
        <p className={css.known}>
          Known, and no reason to read sooner: {entry.background.map(({ says }) => says).join('; ')}
        </p>
      )}
    </div>
  );
};

/** The answer first, in a sentence; then its two halves, and when it is to be read and why. */
export const VerdictBanner = ({ page, nowMs }: Props) => {
  const { entry, coverage, contrast, wholeSpineWithContrast: verdict } = page;
  return (
    <section className={css.banner} data-is={verdict.is} aria-label="Verdict">
      <div className={css.verdict}>
        <h2 className={css.answer}>
          <OutcomeMark
            is={verdict.is}
            size={22}
            word={`Whole spine with contrast: ${OUTCOME_WORD[verdict.is].toLowerCase()}`}
          />
          {page.provisional && (
            <span className={css.provisional}>
              <IconHourglass size={14} aria-hidden />
              still arriving, not final
            </span>
          )}
        </h2>
        <p className={css.says}>{entry.wholeSpineWithContrast.says}</p>
        <p className={css.halves}>
          <span>
            Whole spine, any phase <OutcomeMark is={coverage.is} word={OUTCOME_WORD[coverage.is]} />
          </span>
          <span>
            Contrast <OutcomeMark is={contrast.is} word={contrastWords(contrast)} />
          </span>
          <span>{PROFILE_WORD[page.profile]}</span>
          <span>rules {page.madeUnder.ruleSet}</span>
        </p>
      </div>
      <Urgency page={page} nowMs={nowMs} />
    </section>
  );
};
