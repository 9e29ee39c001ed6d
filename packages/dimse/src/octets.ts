/** Bytes after one another. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const uint16 = (value: number, littleEndian = false): Uint8Array => {
  const bytes = new Uint8Array(2);
  viewOf(bytes).setUint16(0, value, littleEndian);
  return bytes;
};

export const uint32 = (value: number, littleEndian = false): Uint8Array => {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, littleEndian);
  return bytes;
};

/** A character a byte. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const SPACE = 0x20;
const isPadding = (byte: number | undefined): boolean => byte === SPACE || byte === 0;

/** Text of AE titles and UIDs: a character a byte, without the padding at its ends. Trimmed by hand, in linear time. */
export const textOf = (bytes: Uint8Array): string => {
  let [start, end] = [0, bytes.length];
  while (start < end && bytes[start] === SPACE) start++;
  while (end > start && isPadding(bytes[end - 1])) end--;
  let text = '';
  for (const byte of bytes.subarray(start, end)) text += String.fromCharCode(byte);
  return text;
};
