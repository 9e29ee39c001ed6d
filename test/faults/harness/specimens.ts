import type { HeaderRecord } from '@cordwatch/dicom-header';
import { HeaderCollector } from '../../../services/ingest-worker/src/reading/header-collector.ts';
import { recordDigest } from '../../../services/ingest-worker/src/store/record-digest.ts';
import { filesOfKind, numberMark, type StudyKind, studyKinds } from './study-kinds.ts';

/** One object to be sent, and how its row in the store is to be recognised. */
export type Specimen = {
  readonly study: string;
  readonly series: string;
  readonly sop: string;
  readonly sopClass: string;
  /** Of its header record, as the store has to compute it. */
  readonly digest: string;
  readonly bytes: Buffer;
};

/** Gives the instances of the study with a number; another number is another study of another person. */
export type MakeStudy = (number: number, kind?: StudyKind) => Specimen[];

/** Builds one study a kind and writes numbers into copies of it: that costs next to nothing. `name` is of a few letters. */
export function studyMaker(name: string): MakeStudy {
  const templates = new Map(studyKinds.map((kind) => [kind, filesOfKind(name, kind).map(templateOf)]));
  return (number, kind = studyKinds[number % studyKinds.length] ?? 'complete') =>
    (templates.get(kind) ?? []).map((template, at) => specimenOf(numbered(template, number, at)));
}

type Template = { readonly bytes: Buffer; readonly offsets: readonly number[] };

/** Where the number goes: into the ends of the three UIDs, and wherever the mark is. */
function templateOf(file: Uint8Array): Template {
  const bytes = Buffer.from(file);
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = recordOf(bytes);
  const ends = [studyInstanceUid, seriesInstanceUid, sopInstanceUid].flatMap((uid) =>
    everyIndexOf(bytes, uid).map((at) => at + uid.length - numberMark.length),
  );
  return { bytes, offsets: [...ends, ...everyIndexOf(bytes, numberMark)] };
}

function everyIndexOf(bytes: Buffer, text: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at);
  return found;
}

function numbered({ bytes, offsets }: Template, number: number, at: number): Buffer {
  const copy = Buffer.concat([bytes, pixels(2_048 + 512 * (at % 8))]);
  const text = String(number).padStart(numberMark.length, '0');
  for (const offset of offsets) copy.write(text, offset, 'latin1');
  return copy;
}

/** PixelData (7FE0,0010) as OW of explicit little endian. */
function pixels(lengthBytes: number): Buffer {
  const element = Buffer.alloc(12 + lengthBytes, 0x5a);
  element.set([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57, 0, 0]);
  element.writeUInt32LE(lengthBytes, 8);
  return element;
}

/** @throws Error when the bytes cannot be read: specimens are made to be readable. */
function specimenOf(bytes: Buffer): Specimen {
  const record = recordOf(bytes);
  return {
    study: record.studyInstanceUid,
    series: record.seriesInstanceUid,
    sop: record.sopInstanceUid,
    sopClass: record.sopClassUid,
    digest: recordDigest(record),
    bytes,
  };
}

function recordOf(bytes: Buffer): HeaderRecord {
  const collector = new HeaderCollector();
  collector.push(bytes);
  const reading = collector.finish();
  if (reading.kind !== 'header') throw new Error(`Wanted a readable specimen, got ${reading.reason}`);
  return reading.record;
}

/** The same object with another word of the same length somewhere in its header: a correction by its sender. */
export function corrected({ bytes }: Specimen, word: string, instead: string): Specimen {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(word);
  if (at < 0 || word.length !== instead.length) throw new Error(`Wanted ${word} in the header, and as many letters`);
  copy.write(instead, at, 'latin1');
  return specimenOf(copy);
}
