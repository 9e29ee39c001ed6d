const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((digit, value) => [digit, value]));

/** The first `maxBytes` of a base64 text (RFC 4648 section 4), up to its padding or the first character that is no digit. */
export const base64 = (text: string, maxBytes: number): number[] => {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined || bytes.length === maxBytes) break;
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >>> count) & 0xff);
  }
  return bytes;
};
