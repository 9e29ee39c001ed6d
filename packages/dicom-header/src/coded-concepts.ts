import type { DataSet } from './data-set.ts';
import type { CodedConcept } from './header-record.ts';

/** The code of an item (PS3.3 8.8), or null when the item names nothing. A long or URN code stands in for a short one. */
export const codedConcept = (item: DataSet): CodedConcept | null => {
  const value = item.text('CodeValue') || item.text('LongCodeValue') || item.text('URNCodeValue') || '';
  const meaning = item.text('CodeMeaning');
  return value || meaning ? { value, scheme: item.text('CodingSchemeDesignator') ?? '', meaning } : null;
};

export const codedConcepts = (items: readonly DataSet[]): CodedConcept[] =>
  items.map(codedConcept).filter((concept) => concept !== null);

/** Each concept once, in order of appearance. */
export const distinctConcepts = (concepts: readonly CodedConcept[]): CodedConcept[] => [
  ...new Map(
    concepts.map((concept) => [JSON.stringify([concept.scheme, concept.value, concept.meaning]), concept]),
  ).values(),
];
