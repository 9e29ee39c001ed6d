/// <reference path="./dcmjs.d.ts" />
import { type DcmjsDict, type DcmjsElement, data, type WriteBufferStream } from 'dcmjs';
import type { CharacterSet } from './data-set.ts';
import { inCharacterSet } from './text.ts';

export const EXPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

const TEXT_VRS: ReadonlySet<string> = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);
const SEQUENCE_ITEM = 'FFFEE000';
const ITEM_DELIMITER = 'FFFEE00D';
const SEQUENCE_DELIMITER = 'FFFEE0DD';
const UNDEFINED_LENGTH = 0xffffffff;

/**
 * A data set in Explicit VR Little Endian. dcmjs writes every value but text: it encodes text as UTF-8, whatever
 * SpecificCharacterSet says. Sequences are walked here, because they hold text.
 */
export function encoded(elements: DcmjsDict, characterSet: CharacterSet): Uint8Array {
  const stream = new data.WriteBufferStream(4096, true);
  writeElements(stream, elements, characterSet);
  return new Uint8Array(stream.getBuffer());
}

function writeElements(stream: WriteBufferStream, elements: DcmjsDict, characterSet: CharacterSet): void {
  for (const [tag, element] of Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (element.items !== undefined) writeSequence(stream, tag, element.items, characterSet);
    else if (TEXT_VRS.has(element.vr)) writeText(stream, tag, element, characterSet);
    else data.DicomMessage.write({ [tag]: element }, stream, EXPLICIT_VR_LITTLE_ENDIAN, {});
  }
}

function writeText(stream: WriteBufferStream, tag: string, element: DcmjsElement, characterSet: CharacterSet): void {
  const bytes = inCharacterSet(element.Value.join('\\'), characterSet);
  const padded = bytes.length % 2 === 0 ? bytes : `${bytes} `;
  writeTag(stream, tag);
  stream.writeAsciiString(element.vr);
  stream.writeUint16(padded.length);
  stream.writeAsciiString(padded);
}

function writeSequence(
  stream: WriteBufferStream,
  tag: string,
  items: readonly DcmjsDict[],
  characterSet: CharacterSet,
): void {
  writeTag(stream, tag);
  stream.writeAsciiString('SQ');
  stream.writeUint16(0);
  stream.writeUint32(UNDEFINED_LENGTH);
  for (const item of items) {
    writeTag(stream, SEQUENCE_ITEM, UNDEFINED_LENGTH);
    writeElements(stream, item, characterSet);
    writeTag(stream, ITEM_DELIMITER, 0);
  }
  writeTag(stream, SEQUENCE_DELIMITER, 0);
}

function writeTag(stream: WriteBufferStream, tag: string, length?: number): void {
  stream.writeUint16(Number.parseInt(tag.slice(0, 4), 16));
  stream.writeUint16(Number.parseInt(tag.slice(4), 16));
  if (length !== undefined) stream.writeUint32(length);
}
