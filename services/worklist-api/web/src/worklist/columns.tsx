import type { WorklistRow } from '@cordwatch/worklist';
import type { ReactNode } from 'react';
import { ClaimCell } from './ClaimCell.tsx';
import {
  ComparisonCell,
  ContrastCell,
  LevelsCell,
  PatientCell,
  ReadByCell,
  ReasonsCell,
  StudyCell,
  TierCell,
  WholeSpineCell,
} from './cells.tsx';

type Column = {
  readonly title: string;
  /** A track of CSS grid. */
  readonly width: string;
  readonly cell: (row: WorklistRow, nowMs: number) => ReactNode;
};

/** The columns in reading order: when, how urgent, who, what, why, and whether the study holds what surveillance needs. */
export const COLUMNS: readonly Column[] = [
  { title: 'Read by', width: '150px', cell: (row, nowMs) => <ReadByCell row={row} nowMs={nowMs} /> },
  { title: 'Tier', width: '100px', cell: (row) => <TierCell row={row} /> },
  { title: 'Patient', width: 'minmax(158px, 0.7fr)', cell: (row) => <PatientCell row={row} /> },
  { title: 'Study', width: 'minmax(180px, 1.1fr)', cell: (row) => <StudyCell row={row} /> },
  { title: 'Why it is here', width: 'minmax(160px, 1fr)', cell: (row) => <ReasonsCell row={row} /> },
  { title: 'Whole spine with contrast', width: 'minmax(160px, 1fr)', cell: (row) => <WholeSpineCell row={row} /> },
  { title: 'After contrast', width: '118px', cell: (row) => <LevelsCell row={row} /> },
  { title: 'Contrast', width: '92px', cell: (row) => <ContrastCell row={row} /> },
  { title: 'Compared with', width: '118px', cell: (row) => <ComparisonCell row={row} /> },
  { title: 'Reader', width: '92px', cell: (row, nowMs) => <ClaimCell row={row} nowMs={nowMs} /> },
];

export const GRID_TEMPLATE = COLUMNS.map(({ width }) => width).join(' ');
