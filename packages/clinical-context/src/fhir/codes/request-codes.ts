import { type CodeRow, rowsOf, SNOMED_CT } from './code-row.ts';

export const REQUEST_CODES: readonly CodeRow<'multidisciplinary-review'>[] = rowsOf<'multidisciplinary-review'>(
  SNOMED_CT,
  'SNOMED CT International, fully specified names',
  ['708004003', 'multidisciplinary-review'],
);
