const LONGEST_TEXT = 256;

/**
 * Soft-normalises a description for matching: compatibility forms, no accents, upper case, one blank for `_ ^ |` and runs.
 * Signs that carry meaning (`+ / - & , . ( )`) stay. Philips' WIP prefix goes: its W would read as "with".
 */
export const normaliseText = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s_^|]+/gu, ' ')
    .trim()
    .replace(/^WIP(?: |(?=T[12]W))/u, '');
