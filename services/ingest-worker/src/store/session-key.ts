import { createHash } from 'node:crypto';
import type { HeaderRecord } from '@cordwatch/dicom-header';

/**
 * Names the session: the studies of one patient and one day, which are judged together. A patient is known by
 * (issuer, PatientID); a study that does not say whose or when it is stands alone. SHA-256, so it names nobody.
 */
export function sessionKey({ patient, study, studyInstanceUid }: HeaderRecord): string {
  const session =
    patient.id && study.date ? ['session', patient.issuer ?? '', patient.id, study.date] : ['alone', studyInstanceUid];
  return createHash('sha256').update(JSON.stringify(session)).digest('hex');
}
