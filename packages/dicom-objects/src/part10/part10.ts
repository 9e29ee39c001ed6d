/// <reference path="./dcmjs.d.ts" />
import { data } from 'dcmjs';
import type { CharacterSet, DataSet } from './data-set.ts';
import { elementsOf } from './elements.ts';
import { uidFor } from './uid.ts';
import { EXPLICIT_VR_LITTLE_ENDIAN, encoded } from './write-elements.ts';

/** Names the software that wrote the file (PS3.10 7.1), the same for every version. */
const IMPLEMENTATION_CLASS_UID = uidFor('implementation');

export type DicomObject = {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly characterSet: CharacterSet;
  /** Without SOPClassUID, SOPInstanceUID and SpecificCharacterSet: they come from the fields above. */
  readonly dataSet: DataSet;
};

/**
 * A DICOM file (PS3.10 7.1) in Explicit VR Little Endian. Throws when the data set cannot be said in DICOM: a keyword
 * that PS3.6 does not have, or text outside the character set.
 */
export function part10(object: DicomObject): Uint8Array {
  const meta = new Uint8Array(new data.DicomDict(elementsOf(fileMetaOf(object))).write());
  const body = encoded(elementsOf(completed(object)), object.characterSet);
  const file = new Uint8Array(meta.length + body.length);
  file.set(meta);
  file.set(body, meta.length);
  return file;
}

function fileMetaOf(object: DicomObject): DataSet {
  return {
    FileMetaInformationVersion: [0, 1],
    MediaStorageSOPClassUID: object.sopClassUid,
    MediaStorageSOPInstanceUID: object.sopInstanceUid,
    TransferSyntaxUID: EXPLICIT_VR_LITTLE_ENDIAN,
    ImplementationClassUID: IMPLEMENTATION_CLASS_UID,
    ImplementationVersionName: 'CORDWATCH',
  };
}

function completed(object: DicomObject): DataSet {
  return {
    ...object.dataSet,
    SpecificCharacterSet: object.characterSet === 'ISO 2022 IR 87' ? ['', 'ISO 2022 IR 87'] : object.characterSet,
    SOPClassUID: object.sopClassUid,
    SOPInstanceUID: object.sopInstanceUid,
  };
}
