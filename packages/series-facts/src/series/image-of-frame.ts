import type { HeaderRecord } from '@cordwatch/dicom-header';

/**
 * The record of a part as its frames describe it: FrameType before the ImageType of the object, which says MIXED where
 * its frames differ (PS3.3 C.8.13.3.1), and the echo time of the frames before the first of the object.
 */
export const asItsFrames = (record: HeaderRecord): HeaderRecord => {
  const [frame] = record.frames;
  if (!frame || frame.frameType.length === 0) return record;
  const imageType = [...new Set([...frame.frameType, ...record.image.imageType])];
  return {
    ...record,
    image: { ...record.image, imageType },
    physics: { ...record.physics, echoTimeMs: frame.echoTimeMs ?? record.physics.echoTimeMs },
  };
};
