import type { DataSet } from '../part10/data-set.ts';

/** An item of a code sequence (PS3.3 8.8) with a concept of SNOMED CT. */
export function concept(value: string, meaning: string): DataSet {
  return { CodeValue: value, CodingSchemeDesignator: 'SCT', CodeMeaning: meaning };
}
