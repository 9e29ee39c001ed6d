import { MIMEType } from 'node:util';

/** Why the head of a part keeps it from being read. */
export type PartRefusal = 'MALFORMED_PART' | 'UNSUPPORTED_MEDIA_TYPE';

/**
 * Whether the part under these header lines is read: `application/dicom` in plain bytes, or of no type, which its bytes
 * have to tell then. Null when it is.
 */
export function refusalOf(head: string | null): PartRefusal | null {
  if (head === null) return 'MALFORMED_PART';
  const type = headerIn(head, 'content-type');
  const encoding = headerIn(head, 'content-transfer-encoding') ?? 'binary';
  if (type !== null && essenceOf(type) !== 'application/dicom') return 'UNSUPPORTED_MEDIA_TYPE';
  return /^(binary|8bit|7bit)$/i.test(encoding) ? null : 'UNSUPPORTED_MEDIA_TYPE';
}

/** The first header of a name; a line that begins with white space goes on with the one before (RFC 5322 2.2.3). */
function headerIn(head: string, name: string): string | null {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const line = lines.find((each) => each.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  return line?.slice(name.length + 1).trim() ?? null;
}

function essenceOf(type: string): string | null {
  try {
    return new MIMEType(type).essence;
  } catch {
    return null;
  }
}
