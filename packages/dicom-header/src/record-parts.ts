import type { FrameHeader, HeaderRecord, ImageHeader } from './header-record.ts';

type OwnImage = Pick<
  ImageHeader,
  'instanceNumber' | 'acquisitionNumber' | 'acquisitionDate' | 'acquisitionTime' | 'contentTime' | 'comments'
>;
type OwnFrame = Pick<FrameHeader, 'positionMm' | 'acquisitionDateTime' | 'temporalPositionIndex'>;

/** What an instance says that its neighbours in a series do not. One frame is told by what changes; several stand whole. */
export type OwnPart = {
  readonly sopInstanceUid: string;
  readonly image: OwnImage;
  readonly frame?: OwnFrame;
  readonly frames?: HeaderRecord['frames'];
  readonly radiotherapy?: HeaderRecord['radiotherapy'];
};

/** A record of which one half is the same for most instances of a series, so that it is kept once. */
export type RecordParts = { readonly common: HeaderRecord; readonly own: OwnPart };

const noOwnImage: OwnImage = {
  instanceNumber: null,
  acquisitionNumber: null,
  acquisitionDate: null,
  acquisitionTime: null,
  contentTime: null,
  comments: null,
};
const noOwnFrame: OwnFrame = { positionMm: null, acquisitionDateTime: null, temporalPositionIndex: null };

const ownImage = ({ instanceNumber, acquisitionNumber, acquisitionDate, ...image }: ImageHeader): OwnImage => ({
  ...{ instanceNumber, acquisitionNumber, acquisitionDate },
  ...{ acquisitionTime: image.acquisitionTime, contentTime: image.contentTime, comments: image.comments },
});

const ownFrame = ({ positionMm, acquisitionDateTime, temporalPositionIndex }: FrameHeader): OwnFrame => ({
  ...{ positionMm, acquisitionDateTime, temporalPositionIndex },
});

/** `joinRecord` of both parts is the record again. */
export const splitRecord = ({ radiotherapy, ...record }: HeaderRecord): RecordParts => {
  const [only, ...more] = record.frames;
  const single = only !== undefined && more.length === 0 ? only : null;
  return {
    common: {
      ...record,
      sopInstanceUid: '',
      image: { ...record.image, ...noOwnImage },
      frames: single ? [{ ...single, ...noOwnFrame }] : [],
    },
    own: {
      sopInstanceUid: record.sopInstanceUid,
      image: ownImage(record.image),
      ...(single ? { frame: ownFrame(single) } : { frames: record.frames }),
      ...(radiotherapy ? { radiotherapy } : {}),
    },
  };
};

export const joinRecord = ({ common, own }: RecordParts): HeaderRecord => ({
  ...common,
  sopInstanceUid: own.sopInstanceUid,
  image: { ...common.image, ...own.image },
  frames: own.frames ?? common.frames.map((frame) => ({ ...frame, ...own.frame })),
  ...(own.radiotherapy ? { radiotherapy: own.radiotherapy } : {}),
});
