import { createHash } from 'node:crypto';
import type { HeaderRecord } from '@cordwatch/dicom-header';

/** SHA-256 over what the header says, so that a copy in another transfer syntax is recognised as a duplicate. */
export function recordDigest({ transferSyntaxUid: _, ...said }: HeaderRecord): string {
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join()}}`;
}
