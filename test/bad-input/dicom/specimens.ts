import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DicomFile, demoPatients, filesOf } from '@cordwatch/dicom-objects';
import { sharedFolder } from '@cordwatch/infra/testing';
import { type Place, placesIn } from './element-places.ts';
import { element } from './write.ts';

/** A sound file, or one whose faults are its own, that mutations start from. */
export type Specimen = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly places: readonly Place[];
  /** Where the data set begins, behind the meta information. */
  readonly dataSetAt: number;
};

const largestBytes = 48 * 1024;
const realFiles = 150;
const magicEnd = 132;
const littleEndian = /^1\.2\.840\.10008\.1\.2(\.1|\.4\.\d+|\.5)?$/;

function realSpecimens(): Specimen[] {
  const shared = sharedFolder();
  if (shared === null) return [];
  const paths = ['dicom', 'nasty'].flatMap((folder) => filesBelow(path.join(shared, 'data', folder)));
  const every = Math.ceil(paths.length / realFiles);
  return paths
    .filter((_path, at) => at % every === 0)
    .map((file) => specimenOf(path.basename(file), readFileSync(file)))
    .filter(({ bytes }) => bytes.length > magicEnd && bytes.length <= largestBytes);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'MANIFEST.csv')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

/** One file a SOP class and patient, with the beginning of its pixels. */
function demoSpecimens(): Specimen[] {
  const ofKind = new Map<string, DicomFile>();
  for (const patient of demoPatients('20260105'))
    for (const { phantom } of patient.studies)
      for (const file of filesOf(phantom)) ofKind.set(`${patient.studies.length} ${kindOf(file)}`, file);
  return [...ofKind.values()].map(({ path: name, bytes }) =>
    specimenOf(name, Buffer.concat([bytes, element(0x7fe0_0010, 'OW', Buffer.alloc(64))])),
  );
}

const kindOf = ({ bytes }: DicomFile): string => {
  const places = placesIn(Buffer.from(bytes), magicEnd, true);
  const sopClass = places.find(({ tag }) => tag === 0x0008_0016);
  return sopClass ? Buffer.from(bytes).toString('latin1', sopClass.valueAt, sopClass.valueAt + sopClass.length) : '';
};

function specimenOf(name: string, bytes: Buffer): Specimen {
  const hasMagic = bytes.toString('latin1', 128, magicEnd) === 'DICM';
  const meta = hasMagic ? placesIn(bytes, magicEnd, true).filter(({ tag }) => tag < 0x0003_0000) : [];
  const last = meta.at(-1);
  const dataSetAt = last ? last.valueAt + last.length : 0;
  return { name, bytes, dataSetAt, places: [...meta, ...dataSetPlaces(bytes, dataSetAt, meta)] };
}

function dataSetPlaces(bytes: Buffer, from: number, meta: readonly Place[]): Place[] {
  const syntax = meta.find(({ tag }) => tag === 0x0002_0010);
  const uid = syntax
    ? bytes.toString('latin1', syntax.valueAt, syntax.valueAt + syntax.length).replace(/[\0 ]+$/, '')
    : '';
  return littleEndian.test(uid) ? placesIn(bytes, from, uid !== '1.2.840.10008.1.2') : [];
}

/** Real files where the shared folder is, and one of every kind of object of the demo. */
export const specimens: readonly Specimen[] = [...realSpecimens(), ...demoSpecimens()];
