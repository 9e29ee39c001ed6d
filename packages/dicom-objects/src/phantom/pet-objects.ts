import type { DataSet } from '../part10/data-set.ts';
import { concept } from './concept.ts';
import { acquisitionTimes, type ImageObject } from './image-object.ts';
import { pixelModule, planeModule } from './modules.ts';
import type { PetSeries } from './series.ts';
import { placed } from './stack.ts';

const PET_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.128';

const SIXTEEN_BITS = { BitsStored: 16, HighBit: 15, PixelRepresentation: 1 } as const;
/** NM/PET Patient Orientation module (PS3.3 C.8.4.6): supine, head first. */
const GANTRY = {
  PatientOrientationCodeSequence: [
    {
      ...concept('102538003', 'recumbent'),
      PatientOrientationModifierCodeSequence: [concept('40199007', 'supine')],
    },
  ],
  PatientGantryRelationshipCodeSequence: [concept('102540008', 'headfirst')],
};

/** One PET image per slice, PS3.3 A.21. */
export function petObjects(date: string, series: PetSeries): ImageObject[] {
  const place = placed(series.stack);
  const shared = {
    Modality: 'PT',
    ImageType: ['ORIGINAL', 'PRIMARY'],
    ...acquisitionTimes(date, series.acquiredAt),
    ...petSeriesModule(date, series),
    ...pixelModule(place),
    ...SIXTEEN_BITS,
    ...GANTRY,
    ...planeModule(series.stack, place),
  };
  return place.positions.map((position, index) => ({
    sopClassUid: PET_IMAGE_STORAGE,
    dataSet: { ...shared, ImagePositionPatient: position, ImageIndex: index + 1 },
  }));
}

function petSeriesModule(date: string, series: PetSeries): DataSet {
  return {
    Units: 'BQML',
    CountsSource: 'EMISSION',
    SeriesType: ['WHOLE BODY', 'IMAGE'],
    NumberOfSlices: series.stack.slices,
    CorrectedImage: ['NORM', 'DTIM', 'ATTN', 'SCAT', 'DECY', 'RAN'],
    DecayCorrection: 'START',
    CollimatorType: 'NONE',
    FrameReferenceTime: 0,
    ActualFrameDuration: 120000,
    DecayFactor: 1,
    RescaleIntercept: 0,
    RescaleSlope: 1,
    RadiopharmaceuticalInformationSequence: [tracer(date, series.injectedAt)],
  };
}

function tracer(date: string, injectedAt: string): DataSet {
  return {
    Radiopharmaceutical: 'FDG',
    RadiopharmaceuticalStartTime: injectedAt,
    RadiopharmaceuticalStartDateTime: `${date}${injectedAt}`,
    RadionuclideTotalDose: 250000000,
    RadionuclideHalfLife: 6586.2,
    RadionuclidePositronFraction: 0.967,
    RadionuclideCodeSequence: [concept('77004003', '^18^Fluorine')],
    RadiopharmaceuticalCodeSequence: [concept('35321007', 'Fluorodeoxyglucose F^18^')],
  };
}
