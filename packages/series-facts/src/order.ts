import type { CodedConcept } from '@cordwatch/dicom-header';
import { PROCEDURES } from './data/procedures.ts';
import { inOrder, LEVELS, type Level } from './levels.ts';
import { meaningOfCode, type PreparedVocabulary } from './prepared-vocabulary.ts';
import type { SiteMeaning } from './site-vocabulary.ts';
import type { ContrastWord } from './words/contrast/read-contrast.ts';

/** What the procedure codes of a study order. Codes say what was meant, never what was done. */
export type CodedOrder = {
  readonly levels: readonly Level[];
  readonly wholeSpine: boolean;
  readonly spine: boolean;
  readonly emergency: boolean;
  readonly contrast: ContrastWord;
};

const ENTIRE = 'CTL';

const distinct = (codes: readonly CodedConcept[]): readonly CodedConcept[] => [
  ...new Map(codes.map((code) => [`${code.scheme}|${code.value}`, code])).values(),
];

/** A row of the built-in codes, in the terms of a site's. */
const builtIn = ({ value }: CodedConcept): SiteMeaning | null => {
  const row = PROCEDURES.find(({ code }) => code === value);
  if (!row) return null;
  return { levels: row.levels, ...(row.contrast === 'unstated' ? {} : { contrast: row.contrast }) };
};

const isExamination = ({ contrast, levels, spine, wholeSpine }: SiteMeaning): boolean =>
  [contrast, levels, spine, wholeSpine].some((said) => said !== undefined);

/** Codes of examinations that differ in contrast order nothing that can be relied on. */
const agreedContrast = (meanings: readonly SiteMeaning[]): ContrastWord => {
  const examinations = meanings.filter(isExamination);
  const [only, ...others] = new Set(examinations.map(({ contrast }) => contrast ?? 'unstated'));
  return only === undefined || others.length > 0 ? 'unstated' : only;
};

/** Cervical, thoracic and lumbar spine ordered together are the whole of it. A site's code is read before a built-in one. */
export const orderOf = (codes: readonly CodedConcept[], site: PreparedVocabulary): CodedOrder => {
  const meanings = distinct(codes)
    .flatMap((code) => meaningOfCode(site, code) ?? builtIn(code) ?? [])
    .filter((says) => says.ignore !== true);
  const levels = inOrder(meanings.flatMap((says) => (says.wholeSpine ? LEVELS : (says.levels ?? []))));
  return {
    levels,
    wholeSpine: levels.join('').startsWith(ENTIRE),
    spine: meanings.some(({ spine, wholeSpine }) => spine === true || wholeSpine === true),
    emergency: meanings.some(({ emergency }) => emergency === true),
    contrast: agreedContrast(meanings),
  };
};
