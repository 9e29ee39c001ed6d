import type { CharacterSet } from './data-set.ts';
import { toIso2022Japanese } from './iso-2022-japanese.ts';

/** Text encoded in a character set, one byte per UTF-16 code unit. Throws on a character that the set does not have. */
export function inCharacterSet(text: string, characterSet: CharacterSet): string {
  switch (characterSet) {
    case 'ISO_IR 100':
      return latin1(text);
    case 'ISO_IR 192':
      return utf8(text);
    case 'ISO 2022 IR 87':
      return toIso2022Japanese(text);
  }
}

function latin1(text: string): string {
  const outside = /[^\p{ASCII}\u00a0-\u00ff]/u.exec(text);
  if (outside !== null) throw new Error(`Wanted text of ISO_IR 100, got the character ${outside[0]}`);
  return text;
}

function utf8(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
