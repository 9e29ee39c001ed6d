import { VOCABULARY } from './vocabulary.ts';

/** Words every description has and that carry nothing: the modality, articles, sequence families. */
const SILENT = new Set(
  'MR MRI MRT IRM RM RMN CT TC TDM NM US THE A AN AND OF DE LA LE DER DIE DAS UND ET Y E TSE FSE SE GRE GE 強調像 加权像 2D 3D ND NEW OLD HB HC CHG'.split(
    ' ',
  ),
);

/** Tokens of at least two letters that no row read: what an admin would map. */
export const unmappedTokens = (text: string, withoutLetteredLevels: string): readonly string[] => {
  const left = VOCABULARY.reduce((rest, row) => rest.replace(row.pattern, ' '), withoutLetteredLevels);
  const tokens = left.match(/[A-Z\u3040-\u30ff\u3400-\u9fff][A-Z0-9\u3040-\u30ff\u3400-\u9fff]+/gu) ?? [];
  return [...new Set(tokens)].filter((token) => !SILENT.has(token) && text.includes(token));
};
