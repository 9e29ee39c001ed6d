import type { DataSet } from '../part10/data-set.ts';
import { type DicomObject, part10 } from '../part10/part10.ts';
import { uidFor } from '../part10/uid.ts';
import { ctObjects } from './ct-objects.ts';
import { enhancedMrObjects } from './enhanced-mr-objects.ts';
import type { ImageObject } from './image-object.ts';
import { studyInstanceUidOf, studyModules } from './modules.ts';
import { mrObjects } from './mr-objects.ts';
import { petObjects } from './pet-objects.ts';
import type { SeriesPhantom } from './series.ts';
import type { StudyPhantom } from './study.ts';

/** A Part-10 file; `path` is relative, made of identifiers and numbers only. */
export type DicomFile = { readonly path: string; readonly bytes: Uint8Array };

/** The files of a study in the order of acquisition. The same study gives the same bytes. */
export function* filesOf(study: StudyPhantom): Generator<DicomFile> {
  for (const [index, series] of study.series.entries()) {
    const number = index + 1;
    for (const [at, image] of imagesOf(study, series).entries()) {
      const path = `${study.person.id}/${study.accessionNumber}/series-${number}/image-${at + 1}.dcm`;
      yield { path, bytes: part10(dicomObject(study, series, number, image, at + 1)) };
    }
  }
}

function imagesOf(study: StudyPhantom, series: SeriesPhantom): readonly ImageObject[] {
  switch (series.kind) {
    case 'mr':
      return mrObjects(study.date, study.scanner, series);
    case 'ct':
      return ctObjects(study.date, series);
    case 'pet':
      return petObjects(study.date, series);
    case 'enhanced-mr':
      return enhancedMrObjects(study, series);
  }
}

function dicomObject(
  study: StudyPhantom,
  series: SeriesPhantom,
  number: number,
  image: ImageObject,
  at: number,
): DicomObject {
  const studyUid = studyInstanceUidOf(study);
  return {
    sopClassUid: image.sopClassUid,
    sopInstanceUid: uidFor('instance', studyUid, String(number), String(at)),
    characterSet: study.person.characterSet ?? 'ISO_IR 100',
    dataSet: {
      ...studyModules(study),
      SeriesInstanceUID: uidFor('series', studyUid, String(number)),
      SeriesNumber: number,
      SeriesDescription: series.description,
      ProtocolName: series.protocol,
      ...anatomy(series),
      InstanceNumber: at,
      SeriesDate: study.date,
      ContentDate: study.date,
      ...image.dataSet,
    },
  };
}

/** BodyPartExamined and, where that is not said, an empty Laterality: type 2C of a body part that may be paired (C.7.3.1). */
function anatomy(series: SeriesPhantom): DataSet {
  if (series.bodyPart !== null) return { BodyPartExamined: series.bodyPart };
  return series.kind === 'enhanced-mr' ? {} : { Laterality: null };
}
