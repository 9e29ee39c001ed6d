const TO_JIS_X_0208 = '\u001b$B';
const TO_ASCII = '\u001b(B';

/** JIS X 0208 codes in their seven-bit form: the characters that the phantoms use, not the whole set. */
const JIS_X_0208: ReadonlyMap<string, string> = new Map([
  ['コ', '%3'],
  ['ダ', '%@'],
  ['デ', '%G'],
  ['ナ', '%J'],
  ['ハ', '%O'],
  ['マ', '%^'],
  ['モ', '%b'],
  ['ヤ', '%d'],
  ['像', 'A|'],
  ['全', 'A4'],
  ['前', 'A0'],
  ['単', 'C1'],
  ['子', ';R'],
  ['強', '6/'],
  ['影', '1F'],
  ['後', '8e'],
  ['断', 'CG'],
  ['椎', 'DG'],
  ['状', '>u'],
  ['矢', 'Lp'],
  ['純', '=c'],
  ['脊', '@T'],
  ['花', '2V'],
  ['調', 'D4'],
  ['造', 'B$'],
]);

/**
 * Text in ISO 2022 IR 87 (PS3.5 6.1.2.5, annex H): every run of Japanese is shifted in and out again, so that
 * no delimiter is met in the wrong set. Throws on a character that is not in the table.
 */
export function toIso2022Japanese(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (run) => TO_JIS_X_0208 + [...run].map(codeOf).join('') + TO_ASCII);
}

function codeOf(character: string): string {
  const code = JIS_X_0208.get(character);
  if (code === undefined) throw new Error(`Wanted a character of the JIS X 0208 table, got ${character}`);
  return code;
}
