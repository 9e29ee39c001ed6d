// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows itself, which table elements cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { WorklistRow } from '@cordwatch/worklist';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { useKeys } from '../shell/use-keys.ts';
import { HeadRow } from './HeadRow.tsx';
import { Row, rowId } from './Row.tsx';
import css from './WorklistTable.module.css';

const ROW_PX = 46;
const HEAD_PX = 30;
const LOAD_AHEAD_ROWS = 10;
const ARROW_STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

type Props = {
  readonly rows: readonly WorklistRow[];
  readonly total: number;
  readonly index: number;
  readonly nowMs: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (row: WorklistRow) => void;
  readonly onNearEnd: () => void;
};

/** Draws only the rows in sight. The order is the server's: there is nothing to sort here. */
export const WorklistTable = ({ rows, total, index, nowMs, onSelect, onOpen, onNearEnd }: Props) => {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    scrollPaddingStart: HEAD_PX,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - LOAD_AHEAD_ROWS && rows.length < total;
  useEffect(() => {
    if (nearEnd) onNearEnd();
  }, [nearEnd, onNearEnd]);
  const onMount = useEffectEvent(() => virtual.scrollToIndex(Math.max(0, index)));
  useEffect(() => onMount(), []);
  const move = (step: number) => {
    const next = Math.max(0, Math.min(index + step, rows.length - 1));
    onSelect(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROW_STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step);
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  const selected = rows[index];
  return (
    <div
      ref={scroll}
      role="grid"
      tabIndex={0}
      className={css.scroll}
      aria-label="Cases in reading order"
      aria-rowcount={total + 1}
      aria-activedescendant={selected && rowId(selected.studyInstanceUid)}
      onKeyDown={onKeyDown}
    >
      <HeadRow />
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index: at, start }) => {
          const row = rows[at];
          return (
            row && (
              <Row
                key={row.studyInstanceUid}
                {...{ row, nowMs, onSelect, onOpen }}
                index={at}
                topPx={start}
                selected={at === index}
              />
            )
          );
        })}
      </div>
    </div>
  );
};
