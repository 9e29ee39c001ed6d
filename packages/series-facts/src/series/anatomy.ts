import type { CodedConcept } from '@cordwatch/dicom-header';
import { ANATOMY_CODES, BODY_PARTS } from '../data/anatomy.ts';
import type { BodyPart } from '../facts.ts';
import { inOrder, LEVELS, type Level } from '../levels.ts';
import { meaningOfBodyPart, meaningOfCode, type PreparedVocabulary } from '../prepared-vocabulary.ts';
import type { SiteMeaning } from '../site-vocabulary.ts';
import { normaliseText } from '../words/normalise.ts';

const NO_BODY_PART: BodyPart = { code: null, levels: [], label: 'none' };

const labelOf = ({ levels, wholeSpine, spine }: SiteMeaning): BodyPart['label'] => {
  if (wholeSpine) return 'whole-spine';
  if (levels) return 'region';
  return spine ? 'spine' : 'other';
};

/** BodyPartExamined as a label, by the site's codes first. A term that is not known is another part of the body, not an error. */
export const bodyPartOf = (raw: string | null, site: PreparedVocabulary): BodyPart => {
  const code = raw === null ? '' : normaliseText(raw);
  if (code === '') return NO_BODY_PART;
  const says = meaningOfBodyPart(site, code);
  if (says) return { code, levels: says.levels ?? [], label: labelOf(says) };
  const row = BODY_PARTS.find((each) => each.code === code || each.code.replaceAll('_', ' ') === code);
  return row ? { code, levels: row.levels, label: row.label } : { code, levels: [], label: 'other' };
};

const levelsSaid = ({ levels, wholeSpine }: SiteMeaning): readonly Level[] => (wholeSpine ? LEVELS : (levels ?? []));

/** Regions named by AnatomicRegionSequence. */
export const codedLevelsOf = (codes: readonly CodedConcept[], site: PreparedVocabulary): readonly Level[] =>
  inOrder(
    codes.flatMap((code) => {
      const says = meaningOfCode(site, code);
      return says ? levelsSaid(says) : (ANATOMY_CODES.find((row) => row.code === code.value)?.levels ?? []);
    }),
  );
