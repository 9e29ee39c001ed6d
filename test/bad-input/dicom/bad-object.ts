import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { Random } from '../random.ts';

type Identity = Pick<HeaderRecord, 'studyInstanceUid' | 'seriesInstanceUid' | 'sopInstanceUid' | 'sopClassUid'>;

/** Bytes that somebody may send as a DICOM object, and what may be said of them. */
export type BadObject = {
  readonly bytes: Buffer;
  /** For the person who looks at a failure. */
  readonly from?: string;
  /** Who it is, if it is read at all: the damage is elsewhere. */
  readonly identity?: Identity;
  /** The answers that are right; any that is in the closed list unless told. */
  readonly reasons?: readonly string[];
  /** It must be read: the damage does no harm to what a record needs. */
  readonly reads?: true;
  /** It has the shape of the largest honest objects, and costs as much as they do. */
  readonly costly?: true;
  /** What else must hold of its record. */
  readonly check?: (record: HeaderRecord) => void;
};

/** A family of bad objects: so many of them, each made from its own draws. */
export type BadClass = {
  readonly kind: string;
  readonly count: number;
  readonly make: (random: Random) => BadObject;
};
