/** How elements are laid out: PS3.5 7.1 and 7.3. */
export type Encoding = { readonly littleEndian: boolean; readonly explicit: boolean };

export const IMPLICIT_LITTLE: Encoding = { littleEndian: true, explicit: false };
export const EXPLICIT_LITTLE: Encoding = { littleEndian: true, explicit: true };
export const EXPLICIT_BIG: Encoding = { littleEndian: false, explicit: true };

export const IMPLICIT_LITTLE_UID = '1.2.840.10008.1.2';
export const EXPLICIT_LITTLE_UID = '1.2.840.10008.1.2.1';
export const EXPLICIT_BIG_UID = '1.2.840.10008.1.2.2';

/** Deflated Explicit VR Little Endian, and the two JPIP referenced ones that deflate too (PS3.5 A.5, A.7, A.13). */
const DEFLATED: ReadonlySet<string> = new Set([
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.4.95',
  '1.2.840.10008.1.2.4.205',
]);

/** RFC 2557 MIME and XML: registered, and not a data set in bytes. */
const NOT_ELEMENTS: ReadonlySet<string> = new Set(['1.2.840.10008.1.2.6.1', '1.2.840.10008.1.2.6.2']);

export const isDeflated = (transferSyntaxUid: string): boolean => DEFLATED.has(transferSyntaxUid);
export const isReadable = (transferSyntaxUid: string): boolean => !NOT_ELEMENTS.has(transferSyntaxUid);
