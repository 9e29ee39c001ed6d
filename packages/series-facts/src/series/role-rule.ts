import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { Description, Geometry, Role } from '../facts.ts';
import { matchesAny, type VocabularyRow } from '../words/vocabulary-row.ts';

/** What a role is decided from. */
export type RoleInput = {
  readonly record: HeaderRecord;
  readonly descriptions: readonly Description[];
  /** The same, as the rows of the vocabulary match them. */
  readonly normalised: readonly string[];
  readonly geometry: Geometry;
};

export type RoleRule = {
  readonly id: string;
  readonly role: Role;
  readonly says: string;
  readonly keyword: string;
  readonly value: (input: RoleInput) => string | null;
};

/** The first value of ImageType that is one of these. */
export const imageTypeWith =
  (...values: readonly string[]) =>
  ({ record }: RoleInput): string | null =>
    record.image.imageType.find((each) => values.includes(each)) ?? null;

/** The first description that one of the rows matches. */
export const textWith =
  (rows: readonly VocabularyRow<true>[]) =>
  ({ descriptions, normalised }: RoleInput): string | null =>
    descriptions[normalised.findIndex((text) => matchesAny(rows, text))]?.text ?? null;
