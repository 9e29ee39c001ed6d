import { contrastModule } from './contrast-bolus.ts';
import { acquisitionTimes, HEAD_FIRST_SUPINE, type ImageObject } from './image-object.ts';
import { pixelModule, planeModule } from './modules.ts';
import { mrImageType, vendorPrivate } from './mr-image-type.ts';
import { mrPhysics } from './mr-physics.ts';
import type { Scanner } from './scanner.ts';
import type { MrSeries } from './series.ts';
import { placed } from './stack.ts';

const MR_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.4';

/** One MR image per slice, PS3.3 A.4. */
export function mrObjects(date: string, scanner: Scanner, series: MrSeries): ImageObject[] {
  const place = placed(series.stack);
  const shared = {
    Modality: 'MR',
    ...HEAD_FIRST_SUPINE,
    ImageType: mrImageType(scanner.vendor, series),
    AcquisitionNumber: 1,
    ...acquisitionTimes(date, series.acquiredAt),
    ...mrPhysics(scanner, series),
    ...contrastModule(series.contrast),
    ...pixelModule(place),
    ...planeModule(series.stack, place),
    SpacingBetweenSlices: series.stack.spacingMm,
    ...vendorPrivate(scanner.vendor, series),
  };
  return place.positions.map((position) => ({
    sopClassUid: MR_IMAGE_STORAGE,
    dataSet: { ...shared, ImagePositionPatient: position },
  }));
}
