import { isUid, VERIFICATION } from './uids.ts';

const STANDARD_ROOT = '1.2.840.10008.';
/** Where PS3.4 B.5 and B.6 have their classes, those to come included: a new modality is not turned away. */
const STORAGE_ROOT = '1.2.840.10008.5.1.4.1.1.';

/** Below the storage root and no storage: query, retrieve and creation of protocol approvals (PS3.4 II) and inventories (KK). */
const NOT_STORAGE: ReadonlySet<string> = new Set(
  ['200.4', '200.5', '200.6', '201.2', '201.3', '201.4', '201.5', '201.6'].map((end) => STORAGE_ROOT + end),
);

/** Storage outside its root (PS3.4 B.5, GG.3, and what PS3.6 lists as retired). */
const STORAGE_ELSEWHERE: ReadonlySet<string> = new Set([
  '1.2.840.10008.5.1.1.27', // Stored Print Storage, retired
  '1.2.840.10008.5.1.1.29', // Hardcopy Grayscale Image Storage, retired
  '1.2.840.10008.5.1.1.30', // Hardcopy Color Image Storage, retired
  '1.2.840.10008.5.1.4.34.1', // RT Beams Delivery Instruction Storage, trial
  '1.2.840.10008.5.1.4.34.7', // RT Beams Delivery Instruction Storage
  '1.2.840.10008.5.1.4.34.10', // RT Brachy Application Setup Delivery Instruction Storage
  '1.2.840.10008.5.1.4.38.1', // Hanging Protocol Storage
  '1.2.840.10008.5.1.4.39.1', // Color Palette Storage
  '1.2.840.10008.5.1.4.43.1', // Generic Implant Template Storage
  '1.2.840.10008.5.1.4.44.1', // Implant Assembly Template Storage
  '1.2.840.10008.5.1.4.45.1', // Implant Template Group Storage
]);

/**
 * Whether a SOP class is stored: every one of the standard's storage classes, and every private one, for only headers
 * are read. Every other service is refused; Storage Commitment above all, for no object is kept here.
 */
export const isStorageSopClass = (uid: string): boolean => {
  if (!isUid(uid)) return false;
  if (!uid.startsWith(STANDARD_ROOT)) return true;
  return STORAGE_ELSEWHERE.has(uid) || (uid.startsWith(STORAGE_ROOT) && !NOT_STORAGE.has(uid));
};

export const isAcceptedSopClass = (uid: string): boolean => uid === VERIFICATION || isStorageSopClass(uid);
