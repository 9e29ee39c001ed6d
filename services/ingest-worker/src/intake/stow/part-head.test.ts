import { expect, test } from 'vitest';
import { refusalOf } from './part-head.ts';

test.each([
  ['\r\nContent-Type: application/dicom\r\n'],
  ['\r\ncontent-type:application/DICOM; transfer-syntax=1.2.840.10008.1.2.1\r\n'],
  ['\r\nContent-Location: x\r\nContent-Type:\r\n application/dicom\r\nContent-Transfer-Encoding: binary\r\n'],
  ['\r\nMIME-Version: 1.0\r\n'],
  ['\r\n'],
])('a part of DICOM or of no type is read', (head) => {
  expect(refusalOf(head)).toBeNull();
});

test.each([
  ['\r\nContent-Type: image/jpeg\r\n'],
  ['\r\nContent-Type: application/dicom+xml\r\n'],
  ['\r\nContent-Type: nonsense\r\n'],
  ['\r\nContent-Type: application/dicom\r\nContent-Transfer-Encoding: base64\r\n'],
])('a part that says it is something else is not', (head) => {
  expect(refusalOf(head)).toBe('UNSUPPORTED_MEDIA_TYPE');
});

test('a part without a readable head is not', () => {
  expect(refusalOf(null)).toBe('MALFORMED_PART');
});
