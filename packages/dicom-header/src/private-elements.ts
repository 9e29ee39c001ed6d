import type { Vr } from './vr.ts';

export type PrivateElement = {
  readonly group: number;
  readonly creators: readonly string[];
  readonly lowByte: number;
};

/** A vendor's element, under each name that its creator goes by: its block is wherever the creator reserved it (PS3.5 7.8.1), so only the low byte is fixed. */
export const PRIVATE_ELEMENTS = {
  GePlane: { group: 0x0019, creators: ['GEMS_ACQU_01'], lowByte: 0x17 },
  UihGrid: { group: 0x0061, creators: ['DB Dicom Private Creator', 'Image Private Header'], lowByte: 0x02 },
} as const satisfies Record<string, PrivateElement>;

/** Whether this tag names the creator of a block: (gggg,0010) to (gggg,00FF). */
export const isCreatorTag = (tag: number): boolean => (tag & 0xffff) >= 0x10 && (tag & 0xffff) <= 0xff;

export type PrivateKeyword = keyof typeof PRIVATE_ELEMENTS;

const LOW_BYTES: ReadonlyMap<number, number> = new Map(
  Object.values(PRIVATE_ELEMENTS).map(({ group, lowByte }) => [group, lowByte]),
);

/** The VR to keep an element of a private group under, if it may be one of ours or the name of a creator. */
export const privateVr = (tag: number): Vr | undefined => {
  const lowByte = LOW_BYTES.get(tag >>> 16);
  if (lowByte === undefined) return undefined;
  if (isCreatorTag(tag)) return 'LO';
  return (tag & 0xff) === lowByte ? 'US' : undefined;
};
