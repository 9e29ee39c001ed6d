// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows itself, which table elements cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import { COLUMNS, GRID_TEMPLATE } from './columns.tsx';
import css from './WorklistTable.module.css';

export const HeadRow = () => (
  <div role="rowgroup" className={css.headGroup}>
    <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: GRID_TEMPLATE }}>
      {COLUMNS.map(({ title }) => (
        <div key={title} role="columnheader">
          {title}
        </div>
      ))}
    </div>
  </div>
);
