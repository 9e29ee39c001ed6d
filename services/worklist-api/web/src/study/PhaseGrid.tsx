import type { StudyPage } from '@cordwatch/worklist';
import type { SpineDrawing } from '../drawing/spine-drawing.ts';
import { COVER_WORD, type Coverage, LEVEL_NAME, LEVELS, PHASE_WORD } from '../words/terms.ts';
import { phaseRows } from './phase-grid.ts';
import { Section } from './Section.tsx';
import css from './table.module.css';

const SIGN = { covered: '✓', partial: '◐', missing: '✕', unknown: '?' } as const;

const JudgedRow = ({ title, levels }: { readonly title: string; readonly levels: Coverage['levels'] }) => (
  <tr>
    <th scope="row">{title}</th>
    {LEVELS.map((level) => (
      <td key={level} className={css.cover} data-cover={levels[level]}>
        {SIGN[levels[level]]} {COVER_WORD[levels[level]]}
      </td>
    ))}
  </tr>
);

type Props = { readonly page: StudyPage; readonly drawing: SpineDrawing };

/** What was judged at each level, and beneath it what kinds of image reach it in each phase. */
export const PhaseGrid = ({ page, drawing }: Props) => (
  <Section title="Levels and phases">
    <table className={css.table} data-fixed>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {level} {LEVEL_NAME[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <JudgedRow title="After contrast, judged" levels={page.wholeSpineWithContrast.levels} />
        <JudgedRow title="Any phase, judged" levels={page.coverage.levels} />
        {phaseRows(drawing).map(({ phase, kinds }) => (
          <tr key={phase}>
            <th scope="row">{PHASE_WORD[phase]}, as drawn</th>
            {LEVELS.map((level) => (
              <td key={level}>{kinds[level].join(', ') || <span className={css.none}>none</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
);
