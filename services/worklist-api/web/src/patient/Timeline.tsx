import type { PersonPage } from '@cordwatch/worklist';
import { IconMoodSick, IconReportMedical, IconStethoscope } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Section } from '../study/Section.tsx';
import { isoDateWords } from '../words/iso-dates.ts';
import { MarkerLane } from './MarkerLane.tsx';
import { markerName } from './marker-line.ts';
import { SpanLane } from './SpanLane.tsx';
import { StudyLane } from './StudyLane.tsx';
import css from './Timeline.module.css';
import { type Timeline as Drawn, timelineOf } from './timeline.ts';
import { VisitLane } from './VisitLane.tsx';

const Axis = ({ scale, today }: Pick<Drawn, 'scale' | 'today'>) => (
  <div className={css.axis} aria-hidden>
    {scale.years.map(({ year, share }) => (
      <span key={year} className={css.year} style={{ left: `${share * 100}%` }}>
        {year}
      </span>
    ))}
    <span className={css.today} style={{ left: `${today * 100}%` }}>
      <b>today</b>
    </span>
  </div>
);

const Lanes = ({ page, drawn }: { readonly page: PersonPage; readonly drawn: Drawn }) => (
  <div className={css.lanes}>
    <Axis scale={drawn.scale} today={drawn.today} />
    <SpanLane
      title="Treatments"
      tone="treatment"
      icon={IconStethoscope}
      marks={drawn.treatments}
      none="No treatment is on record, so no visit is asked for."
    />
    <VisitLane visits={drawn.visits} />
    <StudyLane studies={drawn.studies} />
    <SpanLane
      title="Symptoms"
      tone="symptom"
      icon={IconMoodSick}
      marks={drawn.symptoms}
      none="No symptom is on record."
    />
    {(page.chart?.markers ?? []).map((trend) => (
      <MarkerLane key={`${markerName(trend)} ${trend.unit}`} trend={trend} scale={drawn.scale} />
    ))}
    {drawn.responses.length > 0 && (
      <SpanLane title="Response" tone="response" icon={IconReportMedical} marks={drawn.responses} none="" />
    )}
  </div>
);

/** Treatments, visits, studies, symptoms and markers on one axis of time: years of follow-up at one look. */
export const Timeline = ({ page }: { readonly page: PersonPage }) => {
  const drawn = useMemo(() => timelineOf(page), [page]);
  return (
    <Section title="Timeline" note={`as of ${isoDateWords(page.today)}`}>
      {drawn ? <Lanes page={page} drawn={drawn} /> : <p className={css.none}>Nothing on record has a date yet.</p>}
    </Section>
  );
};
