import { DICTIONARY } from '../dictionary.ts';
import { wantedVr } from '../elements.ts';
import { refuse } from '../halt.ts';
import { MAX_DEPTH } from '../limits.ts';
import { isVr, type Vr } from '../vr.ts';
import { ByteWriter } from './byte-writer.ts';
import { writeSequence, writeValue } from './element-writer.ts';
import { type EncodedValue, encodeValue } from './encode-value.ts';
import { isObject, type JsonObject, valuesOf } from './json-shapes.ts';

/** JSON is in UTF-8 (PS3.18 F.2), whatever character set the object itself is in. */
const [CHARACTER_SET] = DICTIONARY.SpecificCharacterSet;

/** The wanted elements of a data set of the DICOM JSON model (PS3.18 F.2), as explicit VR little endian in UTF-8. */
export const encodeDataSet = (dataSet: JsonObject): Uint8Array => {
  const writer = new ByteWriter();
  writeElements(writer, dataSet, 0);
  return writer.written;
};

const writeElements = (writer: ByteWriter, dataSet: JsonObject, depth: number): void => {
  for (const key of Object.keys(dataSet)) {
    const tag = tagOf(key);
    const wanted = tag === null || tag === CHARACTER_SET ? undefined : wantedVr(tag);
    if (tag !== null && wanted !== undefined) writeElement(writer, { tag, wanted, depth }, objectOf(dataSet[key]));
  }
};

const tagOf = (key: string): number | null => (/^[\dA-Fa-f]{8}$/.test(key) ? Number.parseInt(key, 16) : null);

type Place = { readonly tag: number; readonly wanted: Vr; readonly depth: number };

const writeElement = (writer: ByteWriter, { tag, wanted, depth }: Place, element: JsonObject): void => {
  const vr = typeof element.vr === 'string' && isVr(element.vr) ? element.vr : wanted;
  const holdsItems = wanted === 'SQ' && (vr === 'SQ' || element.Value !== undefined);
  if (holdsItems) writeItems(writer, tag, valuesOf(element), depth);
  else if (vr !== 'SQ') writeIfKnown(writer, tag, encodeValue(vr, element));
};

const writeIfKnown = (writer: ByteWriter, tag: number, value: EncodedValue | null): void => {
  if (value !== null) writeValue(writer, tag, value);
};

const writeItems = (writer: ByteWriter, tag: number, items: readonly unknown[], depth: number): void => {
  if (depth >= MAX_DEPTH) refuse('TOO_DEEP');
  const writers = items.map((item) => () => writeElements(writer, itemOf(item), depth + 1));
  writeSequence(writer, tag, writers);
};

/** Null is an empty item (PS3.18 F.2.5). */
const itemOf = (item: unknown): JsonObject => (item === null ? {} : objectOf(item));

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : refuse('MALFORMED_ELEMENT'));
