import type { Radiotherapy } from '../../treatment.ts';
import { type CodeRow, rowsOf, SNOMED_CT } from './code-row.ts';

/** `course` says radiotherapy and leaves the kind to its modality and technique. */
export type ProcedureMeaning = 'decompression' | 'course' | Radiotherapy['kind'];

const SCT = 'SNOMED CT International, fully specified names';
const MCODE = 'HL7 mCODE 3.0.0, Teleradiotherapy modality and technique value sets';

/** Intensity modulation and arcs serve conventional and stereotactic courses; without a code that says so, it is none. */
const EXTERNAL_BEAM: readonly CodeRow<Radiotherapy['kind']>[] = rowsOf<Radiotherapy['kind']>(
  SNOMED_CT,
  MCODE,
  ...(['10611004', '45643008', '80347004', '1156505006', '1156506007'] as const).map((code) => [code, 'ebrt'] as const),
  ...(['441799006', '1156530009', '1162782007', '1156526006'] as const).map((code) => [code, 'ebrt'] as const),
);

/** How a course was given. */
export const RADIOTHERAPY_CODES: readonly CodeRow<Radiotherapy['kind']>[] = [
  ...EXTERNAL_BEAM,
  ...rowsOf<Radiotherapy['kind']>(SNOMED_CT, SCT, ['33195004', 'ebrt']),
  ...rowsOf<Radiotherapy['kind']>(
    SNOMED_CT,
    'Medizininformatik-Initiative, module Onkologie: oBDS radiotherapy application to SNOMED CT',
    ['395096001', 'srs'],
  ),
];

export const PROCEDURE_CODES: readonly CodeRow<ProcedureMeaning>[] = [
  ...RADIOTHERAPY_CODES,
  ...rowsOf<ProcedureMeaning>(SNOMED_CT, 'HL7 mCODE 3.0.0, Radiotherapy Course Summary', ['1217123003', 'course']),
  ...rowsOf<ProcedureMeaning>(SNOMED_CT, SCT, ['387731002', 'decompression']),
];
