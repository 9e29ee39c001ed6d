import type { StudyPage } from '@cordwatch/worklist';
import { useMemo } from 'react';
import type { useStudy } from '../api/use-study.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { SpineCard } from '../drawing/SpineCard.tsx';
import { spineDrawing } from '../drawing/spine-drawing.ts';
import { useFocus } from '../drawing/use-focus.ts';
import { useServerNow } from '../shell/use-now.ts';
import { EvidenceTable } from './EvidenceTable.tsx';
import { Findings } from './Findings.tsx';
import { MadeUnder } from './MadeUnder.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { PatientBar } from './PatientBar.tsx';
import { PhaseGrid } from './PhaseGrid.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { SessionStudies } from './SessionStudies.tsx';
import css from './StudyView.module.css';
import { VerdictBanner } from './VerdictBanner.tsx';

type Props = { readonly page: StudyPage; readonly study: ReturnType<typeof useStudy>; readonly onLeave: () => void };

export const StudyView = ({ page, study, onLeave }: Props) => {
  const drawing = useMemo(() => spineDrawing(page), [page]);
  const focus = useFocus();
  const nowMs = useServerNow(page.asOf, study.dataUpdatedAt);
  return (
    <>
      <PatientBar entry={page.entry} {...{ study, nowMs, onLeave }} />
      <VerdictBanner page={page} nowMs={nowMs} />
      <div className={css.columns}>
        <SpineCard {...{ page, drawing, focus }} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
        <section className={css.details} tabIndex={0} aria-label="Evidence and series">
          <OpenQuestions page={page} />
          <PhaseGrid page={page} drawing={drawing} />
          <Findings page={page} />
          <Comparison page={page} />
          <EvidenceTable page={page} />
          <SeriesTable series={page.series} focus={focus} />
          <SessionStudies page={page} />
          <MadeUnder madeUnder={page.madeUnder} />
        </section>
      </div>
    </>
  );
};
