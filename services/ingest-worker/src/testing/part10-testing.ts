import { part10 } from '@cordwatch/dicom-objects';

const MR_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.4';

/** The bytes of the nth instance of a study. */
export const aFile = (study: string, n: number, pixels = 0, description = 'T1 SAG'): Uint8Array => {
  const header = part10({
    sopClassUid: MR_IMAGE_STORAGE,
    sopInstanceUid: `${study}.1.${n}`,
    characterSet: 'ISO_IR 192',
    dataSet: {
      StudyInstanceUID: study,
      SeriesInstanceUID: `${study}.1`,
      PatientID: `P-${study}`,
      PatientName: 'Doe^Jane',
      StudyDate: '20260105',
      Modality: 'MR',
      SeriesDescription: description,
    },
  });
  return Buffer.concat([header, pixelData(pixels)]);
};

/** PixelData as OW of explicit little endian. */
function pixelData(bytes: number): Buffer {
  const element = Buffer.alloc(12 + bytes);
  element.set([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57]);
  element.writeUInt32LE(bytes, 8);
  return element;
}

const BOUNDARY = 'a-boundary';

export const stowType = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`;

/** A STOW-RS body, by RFC 2046 to the letter. */
export const aBody = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([...parts.flatMap((part) => [Buffer.from(partHead), part, crlf]), Buffer.from(`--${BOUNDARY}--\r\n`)]);

const partHead = `--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`;
const crlf = Buffer.from('\r\n');

/** A body that ends inside its last part. */
export const aCutBody = (...parts: readonly Uint8Array[]): Buffer => {
  const body = aBody(...parts);
  return body.subarray(0, body.length - BOUNDARY.length - 20);
};
