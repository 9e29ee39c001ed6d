import { createHash } from 'node:crypto';
import type { HeaderRecord } from '@cordwatch/dicom-header';

/** Whose a study is by its headers. `identityKey` is a SHA-256, so it names nobody where it is logged or queued. */
export type Identity = {
  readonly identityKey: string;
  readonly issuer: string | null;
  readonly patientId: string | null;
};

type Identified = Pick<HeaderRecord, 'studyInstanceUid'> & {
  readonly patient: Pick<HeaderRecord['patient'], 'id' | 'issuer'>;
};

/**
 * A person is known by (issuer, PatientID): a null issuer never matches a named one, and a study that does not say whose
 * it is matches no other.
 */
export function identityOf({ patient, studyInstanceUid }: Identified): Identity {
  const issuer = patient.issuer || null;
  const patientId = patient.id || null;
  const named = patientId === null ? ['alone', studyInstanceUid] : ['person', issuer ?? '', patientId];
  const identityKey = createHash('sha256').update(JSON.stringify(named)).digest('hex');
  return { identityKey, issuer: patientId === null ? null : issuer, patientId };
}
