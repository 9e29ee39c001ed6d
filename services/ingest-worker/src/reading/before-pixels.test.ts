import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beforePixels } from './before-pixels.ts';

const pixels = Buffer.from('the pixels of a person');
const header = Buffer.from('a header of some length');
const [little, big] = [Buffer.from([0xe0, 0x7f, 0x10, 0x00]), Buffer.from([0x7f, 0xe0, 0x00, 0x10])];
const dicom = (bytes: Buffer) => ({ sizeBytes: bytes.length, isDicom: true });

test.each([
  ['PixelData', little],
  ['PixelData in big endian', big],
  ['FloatPixelData', Buffer.from([0xe0, 0x7f, 0x08, 0x00])],
])('nothing from %s on is kept, and all before it', (_what, tag) => {
  const object = Buffer.concat([header, tag, pixels]);
  expect(beforePixels(object, dicom(object))).toEqual({ bytes: header, whole: true });
});

test('an object without pixels is kept as far as it was held', () => {
  expect(beforePixels(header, dicom(header))).toEqual({ bytes: header, whole: true });
  expect(beforePixels(header, { sizeBytes: 1_000, isDicom: true })).toEqual({ bytes: header, whole: false });
});

test('of what is no DICOM, or deflated, little is kept', () => {
  const picture = Buffer.alloc(100_000, 'x');
  expect(beforePixels(picture, { sizeBytes: 100_000, isDicom: false }).bytes).toHaveLength(4_096);
  const inflatable = Buffer.concat([Buffer.from('1.2.840.10008.1.2.1.99'), picture]);
  expect(beforePixels(inflatable, dicom(inflatable))).toMatchObject({ whole: false, bytes: { length: 4_096 } });
});

test('nothing that follows a tag of pixels is ever kept', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(little, big), (before, tag) => {
      const object = Buffer.concat([before, tag, pixels]);
      const { bytes } = beforePixels(object, dicom(object));
      expect(Buffer.from(bytes).includes(pixels)).toBe(false);
    }),
  );
});
