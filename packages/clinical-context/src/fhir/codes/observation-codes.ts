import type { MarkerKind, TreatmentResponse } from '../../observed.ts';
import { type CodeRow, LOINC, rowsOf, SNOMED_CT } from './code-row.ts';

export type ObservationMeaning = Exclude<MarkerKind, 'other'> | 'response';

export const OBSERVATION_CODES: readonly CodeRow<ObservationMeaning>[] = [
  ...rowsOf<ObservationMeaning>(
    LOINC,
    'LOINC, long common names: in serum or plasma',
    ['2857-1', 'PSA'],
    ['6875-9', 'CA 15-3'],
    ['2039-6', 'CEA'],
    ['24108-3', 'CA 19-9'],
    ['10334-1', 'CA 125'],
    ['3013-0', 'thyroglobulin'],
    ['1834-1', 'AFP'],
    ['2532-0', 'LDH'],
  ),
  ...rowsOf<ObservationMeaning>(LOINC, 'HL7 mCODE 3.0.0, Cancer Disease Status', ['97509-4', 'response']),
  ...rowsOf<ObservationMeaning>(LOINC, 'HL7 mCODE 1.0.0, Cancer Disease Status', ['88040-1', 'response']),
];

export const RESPONSE_CODES: readonly CodeRow<TreatmentResponse['is']>[] = rowsOf<TreatmentResponse['is']>(
  SNOMED_CT,
  'HL7 mCODE, Condition Status Trend value set',
  ['281900007', 'complete'],
  ['260415000', 'complete'],
  ['268910001', 'partial'],
  ['359746009', 'stable'],
  ['271299001', 'progression'],
  ['709137006', 'unknown'],
);
