import type { CodedConcept } from '@cordwatch/dicom-header';
import { ANATOMY_CODES, BODY_PARTS } from '../data/anatomy.ts';
import { PROCEDURES } from '../data/procedures.ts';
import type { BodyPart } from '../facts.ts';
import { inOrder, type Level } from '../levels.ts';
import type { ContrastWord } from '../words/contrast/read-contrast.ts';
import { normaliseText } from '../words/normalise.ts';

const NO_BODY_PART: BodyPart = { code: null, levels: [], label: 'none' };

/** BodyPartExamined as a label. A term that is not known is another part of the body, not an error. */
export const bodyPartOf = (raw: string | null): BodyPart => {
  const code = raw === null ? '' : normaliseText(raw);
  if (code === '') return NO_BODY_PART;
  const row = BODY_PARTS.find((each) => each.code === code || each.code.replaceAll('_', ' ') === code);
  return row ? { code, levels: row.levels, label: row.label } : { code, levels: [], label: 'other' };
};

/** Regions named by AnatomicRegionSequence. */
export const codedLevelsOf = (codes: readonly CodedConcept[]): readonly Level[] =>
  inOrder(codes.flatMap((code) => ANATOMY_CODES.find((row) => row.code === code.value)?.levels ?? []));

const ENTIRE = 'CTL';

/** True when the procedure codes of a study order cervical, thoracic and lumbar spine together. */
export const ordersWholeSpine = (codes: readonly CodedConcept[]): boolean => {
  const levels = inOrder(codes.flatMap((code) => PROCEDURES.find((row) => row.code === code.value)?.levels ?? []));
  return levels.join('').startsWith(ENTIRE);
};

/** The contrast that the procedure codes order; codes that differ order nothing that can be relied on. */
export const orderedByCode = (codes: readonly CodedConcept[]): ContrastWord => {
  const ordered = new Set(codes.flatMap((code) => PROCEDURES.find((row) => row.code === code.value)?.contrast ?? []));
  const [only] = ordered;
  return ordered.size === 1 && only !== undefined ? only : 'unstated';
};
