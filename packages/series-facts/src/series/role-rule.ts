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

/** The same, among those of the series itself. */
export const ownTextWith =
  (rows: readonly VocabularyRow<true>[]) =>
  (input: RoleInput): string | null => {
    const own = new Set(ownDescriptions(input));
    const at = input.descriptions.findIndex(
      (each, index) => own.has(each) && matchesAny(rows, input.normalised[index] ?? ''),
    );
    return input.descriptions[at]?.text ?? null;
  };

/** Scanned, not computed: an axial CT series by its ImageType. */
export const isAcquiredAxial = ({ record: { series, image } }: RoleInput): boolean =>
  series.modality === 'CT' && image.imageType[0] === 'ORIGINAL' && image.imageType.includes('AXIAL');

const isNamedItself = (input: RoleInput): boolean =>
  input.descriptions.some(
    ({ keyword, words }) => keyword === 'SeriesDescription' && (words.weighting !== null || isAcquiredAxial(input)),
  );

/**
 * The descriptions of the series itself. Several makers name the protocol after the whole examination, its localizer and its
 * reformats: beside a series that says what it is, the protocol says nothing of its role.
 */
export const ownDescriptions = (input: RoleInput): readonly Description[] =>
  isNamedItself(input) ? input.descriptions.filter(({ keyword }) => keyword !== 'ProtocolName') : input.descriptions;
