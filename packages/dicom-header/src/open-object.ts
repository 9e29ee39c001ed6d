import { DataSet } from './data-set.ts';
import { type Source, sourceOf } from './element-header.ts';
import { readElements } from './elements.ts';
import { EXPLICIT_LITTLE, isDeflated, isReadable } from './encoding.ts';
import { readFileMeta } from './file-meta.ts';
import { askForMore, Halt, refuse } from './halt.ts';
import { MAX_INFLATED_BYTES, MAX_INFLATED_STEPS } from './limits.ts';
import type { InflateRaw, ReadOptions } from './reading.ts';
import { looksLikeDataSet, sniffEncoding, transferSyntaxOf } from './sniff.ts';

const MEDIA_DIRECTORY_SOP_CLASS = '1.2.840.10008.1.3.10';

export type OpenObject = { readonly transferSyntaxUid: string; readonly dataSet: DataSet };

/** The data set inside the bytes of a file or a network object; halts when there is none to be had. */
export const openObject = (bytes: Uint8Array, { complete, inflateRaw }: ReadOptions): OpenObject => {
  if (bytes.length === 0 && complete) refuse('EMPTY');
  const source = sourceOf(bytes, complete);
  const meta = readFileMeta(source);
  if (meta === null) return looksLikeDataSet(source) ? openPlain(source, 0, null) : refuse('NOT_DICOM');
  if (meta.sopClassUid === MEDIA_DIRECTORY_SOP_CLASS) refuse('MEDIA_DIRECTORY');
  const { transferSyntaxUid, dataSetOffset } = meta;
  if (transferSyntaxUid === null) return openPlain(source, dataSetOffset, null);
  if (!isReadable(transferSyntaxUid)) refuse('UNSUPPORTED_TRANSFER_SYNTAX');
  if (!isDeflated(transferSyntaxUid)) return openPlain(source, dataSetOffset, transferSyntaxUid);
  return { transferSyntaxUid, dataSet: openDeflated(source, dataSetOffset, inflateRaw) };
};

const openPlain = (source: Source, offset: number, declared: string | null): OpenObject => {
  const isEmpty = source.complete && offset === source.bytes.length;
  const encoding = isEmpty ? EXPLICIT_LITTLE : sniffEncoding(source, offset);
  if (encoding === null) return refuse('UNSUPPORTED_TRANSFER_SYNTAX');
  const dataSet = new DataSet(source, readElements(source, offset, encoding));
  return { transferSyntaxUid: declared ?? transferSyntaxOf(encoding), dataSet };
};

const FIRST_WINDOW_BYTES = 16 * 1024;
const WINDOW_GROWTH = 4;

/**
 * Inflates a growing part until the header is in it, so that no pixel data, honest or a bomb, is inflated for nothing.
 * What cannot be inflated from a part cannot be from more of it.
 */
const openDeflated = (source: Source, offset: number, inflateRaw: InflateRaw): DataSet => {
  const deflated = source.bytes.subarray(offset);
  const inflate = (length: number): Uint8Array =>
    inflateRaw(deflated.subarray(0, length), MAX_INFLATED_BYTES) ?? refuse('INFLATE_FAILED');
  for (let length = FIRST_WINDOW_BYTES; length < deflated.length; length *= WINDOW_GROWTH) {
    const dataSet = openInflated(inflate(length));
    if (dataSet !== null) return dataSet;
  }
  const inflated = inflate(deflated.length);
  if (source.complete) return dataSetOf(sourceOf(inflated, true, MAX_INFLATED_STEPS));
  return openInflated(inflated) ?? askForMore(source.bytes.length + 1);
};

/** Null when the header goes further than what was inflated. */
const openInflated = (inflated: Uint8Array): DataSet | null => {
  try {
    return dataSetOf(sourceOf(inflated, false, MAX_INFLATED_STEPS));
  } catch (halt) {
    if (halt instanceof Halt && halt.reading.kind === 'more') return null;
    throw halt;
  }
};

const dataSetOf = (source: Source): DataSet => new DataSet(source, readElements(source, 0, EXPLICIT_LITTLE));
