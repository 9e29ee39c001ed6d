import { describe, expect, test } from 'vitest';
import { bytes, explicitFile, recordOf, sequence } from './testing-bytes.ts';
import { decodeText } from './text.ts';

describe('character sets', () => {
  // Names are the examples of PS3.5 annexes H, I and J, and of PS3.3 C.12.1.1.2 terms.
  test.each([
    ['ISO_IR 100', "'M' FC 'ller'", 'Müller'],
    ['ISO_IR 101', "'Wa' B3 '' 'esa'", 'Wałesa'],
    ['ISO_IR 126', 'C4 E9 EF ED F5 F3', 'Διονυσ'],
    ['ISO_IR 144', 'BB EE DA 63 65 DC D1 E3 E0 D3', 'Люкceмбург'],
    ['ISO_IR 192', "'M' C3 BC 'ller'", 'Müller'],
    ['GB18030', "'Wang^XiaoDong=' CD F5 '^' D0 A1 B6 AB", 'Wang^XiaoDong=王^小东'],
    ['ISO_IR 13', 'D4 CF C0 DE', 'ﾔﾏﾀﾞ'],
    ['\\ISO 2022 IR 87', "'Yamada^Tarou=' 1B '$B;3ED' 1B '(B^' 1B '$BB@O:' 1B '(B'", 'Yamada^Tarou=山田^太郎'],
    ['ISO 2022 IR 13\\ISO 2022 IR 87', "D4 CF C0 DE '^' C0 DB B3 '=' 1B '$B;3ED' 1B '(J'", 'ﾔﾏﾀﾞ^ﾀﾛｳ=山田'],
    ['\\ISO 2022 IR 149', "'Hong^Gildong=' 1B '$)C' FB F3 '^' 1B '$)C' D1 CE D4 D7", 'Hong^Gildong=洪^吉洞'],
    ['\\ISO 2022 IR 58', "'Zhang=' 1B '$)A' D5 C5", 'Zhang=张'],
  ])('%s', (characterSet, row, name) => {
    expect(decodeText(bytes(row), characterSet, 'PN')).toBe(name);
  });

  test.each([
    ['ISO-IR 100', 'with a hyphen'],
    ['iso_ir 100', 'in small letters'],
    ['', 'not named at all'],
    ['ISO_IR 6', 'named as ASCII'],
    ['ISO_IR 192', 'named as UTF-8, which the bytes are not'],
    ['NO SUCH TERM', 'named as nothing known'],
  ])('Latin-1 written as "%s", %s, is read', (characterSet) => {
    expect(decodeText(bytes("'Wirbels' E4 'ule'"), characterSet, 'LO')).toBe('Wirbelsäule');
  });

  test.each(['', 'ISO_IR 6', 'UTF-8'])('UTF-8 under "%s" is read', (characterSet) => {
    expect(decodeText(bytes("'Wirbels' C3 A4 'ule'"), characterSet, 'LO')).toBe('Wirbelsäule');
  });

  test('what an earlier reader replaced in UTF-8 does not make it Latin-1', () => {
    expect(decodeText(bytes("'M' C3 BC 'ller ' EF BF BD"), 'ISO_IR 192', 'LO')).toBe('Müller \uFFFD');
  });

  test('a shift that no term allows leaves the rest legible', () => {
    expect(decodeText(bytes("'SPINE ' 1B '$(Q' 24 22 ' LWS'"), '\\ISO 2022 IR 87', 'LO')).toContain('SPINE');
  });

  test('a value is divided after decoding, so a backslash byte inside a character divides nothing', () => {
    const file = explicitFile({
      early: ["08 00 05 00 'CS' 08 00 'GB18030 '", "08 00 08 00 'CS' 06 00 'A\\' 97 5C '\\B'"],
    });
    expect(recordOf(file).image.imageType).toEqual(['A', '梊', 'B']);
  });

  test('holds inside items', () => {
    const around = ["08 00 05 00 'CS' 0A 00 'ISO_IR 144'"]; // (0008,0005) SpecificCharacterSet, Cyrillic
    const late = sequence('40 00 75 02', ["32 00 60 10 'LO' 02 00 E4 20"]); // (0040,0275) > (0032,1060)
    expect(recordOf(explicitFile({ early: around, late })).study.requestedProcedureDescription).toBe('ф');
  });

  test('of an item wins inside it', () => {
    const late = sequence('40 00 75 02', [
      "08 00 05 00 'CS' 0A 00 'ISO_IR 144'", // (0008,0005) SpecificCharacterSet, Cyrillic
      "32 00 60 10 'LO' 02 00 E4 20", // (0032,1060) RequestedProcedureDescription
    ]);
    const around = ["08 00 05 00 'CS' 0A 00 'ISO_IR 100'", "08 00 30 10 'LO' 02 00 E4 20"]; // (0008,1030) StudyDescription
    expect(recordOf(explicitFile({ early: around, late })).study).toMatchObject({
      description: 'ä',
      requestedProcedureDescription: 'ф',
    });
  });
});

describe('padding', () => {
  test.each([
    ["'SPINE '", 'SPINE'],
    ["'SPINE' 00", 'SPINE'],
    ["' SPINE ' 00 00", 'SPINE'],
    ["'SPINE' 00 'C'", 'SPINE C'],
  ])('%s is %s', (row, text) => {
    expect(decodeText(bytes(row), '', 'LO')).toBe(text);
  });

  test('leading spaces belong to a long text', () => {
    expect(decodeText(bytes("'  a '"), '', 'LT')).toBe('  a');
  });

  test.each(["'A^B=='", "'A^B^^'", "'A^B^=^^'", "'A^B =  '"])(
    'the empty ends of the name %s are no part of it',
    (row) => {
      expect(decodeText(bytes(row), '', 'PN')).toBe('A^B');
    },
  );

  test('a component that is empty before another is a part of its name', () => {
    expect(decodeText(bytes("'A^^C^=^B'"), '', 'PN')).toBe('A^^C=^B');
  });

  test('of nothing but spaces is present and empty, which is not absent', () => {
    const empty = "18 00 10 00 'LO' 02 00 '  '"; // (0018,0010) ContrastBolusAgent
    expect(recordOf(explicitFile({ early: [empty] })).contrast.agent).toBe('');
    expect(recordOf(explicitFile()).contrast.agent).toBeNull();
  });
});
