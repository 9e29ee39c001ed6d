import { createHash } from 'node:crypto';
import type { HeaderRecord } from '@cordwatch/dicom-header';

/** SHA-256 over what the header says, so that a copy in another transfer syntax is recognised as a duplicate. */
export const recordDigest = (record: HeaderRecord): string => recordDigests()(record, '');

/**
 * The same for many records: what the instances of a series have in common is made canonical once. `common` tells records
 * apart that have not the same in common.
 */
export function recordDigests(): (record: HeaderRecord, common: string) => string {
  const known = new Map<string, Members>();
  return ({ transferSyntaxUid: _, ...said }, common) => {
    const { sopInstanceUid, image, frames, radiotherapy, ...shared } = said;
    const members = known.get(common) ?? membersOf(shared);
    known.set(common, members);
    const own = membersOf({ sopInstanceUid, image, frames, ...(radiotherapy ? { radiotherapy } : {}) });
    return createHash('sha256')
      .update(objectOf([...members, ...own]))
      .digest('hex');
  };
}

/** Name and canonical JSON of each member. */
type Members = readonly (readonly [string, string])[];

const membersOf = (value: object): Members =>
  Object.entries(value).map(([key, member]) => [key, `${JSON.stringify(key)}:${canonicalJson(member)}`]);

const objectOf = (members: Members): string =>
  `{${members
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, json]) => json)
    .join()}}`;

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return objectOf(membersOf(value));
}
