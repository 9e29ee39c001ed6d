/// <reference path="./dcmjs.d.ts" />
import { type DcmjsDict, data, type WriteBufferStream } from 'dcmjs';
import type { CharacterSet, DataSet } from './data-set.ts';
import { elementsOf } from './elements.ts';
import { toIso2022Japanese } from './iso-2022-japanese.ts';
import { uidFor } from './uid.ts';

const EXPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
const TEXT_VRS = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);

export type DicomObject = {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly characterSet: CharacterSet;
  /** Without SOPClassUID, SOPInstanceUID and SpecificCharacterSet: they come from the fields above. */
  readonly dataSet: DataSet;
};

/** A DICOM file (PS3.10 7.1) in Explicit VR Little Endian. */
export function part10(object: DicomObject): Uint8Array {
  const meta = new Uint8Array(new data.DicomDict(elementsOf(fileMetaOf(object))).write());
  const body = encodedDataSet(elementsOf(completed(object)), object.characterSet);
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
    ImplementationClassUID: uidFor('implementation'),
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

function encodedDataSet(dict: DcmjsDict, characterSet: CharacterSet): Uint8Array {
  const stream = new data.WriteBufferStream(4096, true);
  for (const tag of Object.keys(dict).sort()) writeElement(stream, tag, dict, characterSet);
  return new Uint8Array(stream.getBuffer());
}

function writeElement(stream: WriteBufferStream, tag: string, dict: DcmjsDict, characterSet: CharacterSet): void {
  const element = dict[tag];
  if (element === undefined) return;
  const text = TEXT_VRS.has(element.vr) ? element.Value.join('\\') : '';
  if (isAscii(text)) data.DicomMessage.write({ [tag]: element }, stream, EXPLICIT_VR_LITTLE_ENDIAN, {});
  else writeText(stream, tag, element.vr, text, characterSet);
}

/** dcmjs encodes every text as UTF-8; other character sets are written here. */
function writeText(stream: WriteBufferStream, tag: string, vr: string, text: string, set: CharacterSet): void {
  if (set === 'ISO_IR 192') {
    data.DicomMessage.write({ [tag]: { vr, Value: [text] } }, stream, EXPLICIT_VR_LITTLE_ENDIAN, {});
    return;
  }
  const bytes = set === 'ISO_IR 100' ? latin1(text) : toIso2022Japanese(text);
  const padded = bytes.length % 2 === 0 ? bytes : `${bytes} `;
  stream.writeUint16(Number.parseInt(tag.slice(0, 4), 16));
  stream.writeUint16(Number.parseInt(tag.slice(4), 16));
  stream.writeAsciiString(vr);
  stream.writeUint16(padded.length);
  stream.writeAsciiString(padded);
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function latin1(text: string): string {
  const outside = /[^\p{ASCII}\u00a0-\u00ff]/u.exec(text);
  if (outside !== null) throw new Error(`Wanted text of ISO_IR 100, got the character ${outside[0]}`);
  return text;
}
