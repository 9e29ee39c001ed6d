import { contrastModule } from './contrast-bolus.ts';
import { acquisitionTimes, HEAD_FIRST_SUPINE, type ImageObject } from './image-object.ts';
import { pixelModule, planeModule } from './modules.ts';
import type { CtSeries } from './series.ts';
import { placed } from './stack.ts';

const CT_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.2';

/** One CT image per slice, PS3.3 A.3. */
export function ctObjects(date: string, series: CtSeries): ImageObject[] {
  const place = placed(series.stack);
  const shared = {
    Modality: 'CT',
    ...HEAD_FIRST_SUPINE,
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL', 'CT_SOM5 SPI'],
    AcquisitionNumber: 1,
    ...acquisitionTimes(date, series.acquiredAt),
    KVP: 120,
    ConvolutionKernel: series.kernel,
    RescaleIntercept: -1024,
    RescaleSlope: 1,
    RescaleType: 'HU',
    ...contrastModule(series.contrast),
    ...pixelModule(place),
    ...planeModule(series.stack, place),
  };
  return place.positions.map((position) => ({
    sopClassUid: CT_IMAGE_STORAGE,
    dataSet: { ...shared, ImagePositionPatient: position },
  }));
}
