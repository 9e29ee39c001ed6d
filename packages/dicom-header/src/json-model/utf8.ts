/** UTF-8 (RFC 3629) of as many whole characters as fit into `maxBytes`; half of a surrogate pair becomes U+FFFD. */
export const utf8 = (text: string, maxBytes: number): number[] => {
  const bytes: number[] = [];
  // What is cut away is not looked at: no character has less than a byte for each of its UTF-16 units.
  for (const character of text.slice(0, maxBytes).toWellFormed()) {
    const encoded = bytesOf(character.codePointAt(0) ?? 0);
    if (bytes.length + encoded.length > maxBytes) break;
    bytes.push(...encoded);
  }
  return bytes;
};

const bytesOf = (code: number): readonly number[] => {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >>> 6), continuation(code)];
  if (code < 0x1_0000) return [0xe0 | (code >>> 12), continuation(code >>> 6), continuation(code)];
  return [0xf0 | (code >>> 18), continuation(code >>> 12), continuation(code >>> 6), continuation(code)];
};

const continuation = (code: number): number => 0x80 | (code & 0x3f);
