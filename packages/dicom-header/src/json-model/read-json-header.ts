import { DataSet } from '../data-set.ts';
import { sourceOf } from '../element-header.ts';
import { readElements } from '../elements.ts';
import { EXPLICIT_LITTLE, EXPLICIT_LITTLE_UID } from '../encoding.ts';
import { refuse } from '../halt.ts';
import type { OpenObject } from '../open-object.ts';
import { finalReading, readingOf } from '../read-header.ts';
import type { HeaderReading } from '../reading.ts';
import { isUid } from '../uid.ts';
import { encodeDataSet } from './encode-data-set.ts';
import { isObject, type JsonObject, valuesOf } from './json-shapes.ts';

const UTF_8 = 'ISO_IR 192';

/**
 * Reads the header of one instance in the DICOM JSON model (PS3.18 Annex F), as WADO-RS gives it for `/metadata`. It is
 * encoded and read as a file would be, so that the same object has the same record either way. Any value that JSON can
 * have gets an answer; nothing is thrown. Values that are elsewhere (`BulkDataURI`) are absent.
 */
export const readJsonHeader = (instance: unknown): Exclude<HeaderReading, { kind: 'more' }> =>
  finalReading(readingOf(() => openJson(instance)));

const openJson = (instance: unknown): OpenObject => {
  if (!isObject(instance)) return refuse('NOT_DICOM');
  const source = sourceOf(encodeDataSet(instance), true);
  const dataSet = new DataSet(source, readElements(source, 0, EXPLICIT_LITTLE), UTF_8);
  return { transferSyntaxUid: transferSyntaxOf(instance), dataSet };
};

/** AvailableTransferSyntaxUID (0008,3002), which a server puts into what it tells of an instance (PS3.18 10.6.3.3). */
const transferSyntaxOf = ({ '00083002': available }: JsonObject): string => {
  const [uid] = isObject(available) ? valuesOf(available) : [];
  return typeof uid === 'string' && isUid(uid) ? uid : EXPLICIT_LITTLE_UID;
};
