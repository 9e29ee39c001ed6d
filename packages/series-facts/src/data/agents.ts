import type { AgentKind } from '../facts.ts';

export type AgentRow = { readonly kind: AgentKind; readonly sct: string | null; readonly names: readonly string[] };

/** Values that are no agent, or say nothing. */
export const NONE_VALUES: readonly string[] = '|N|0|-|.|?|UNKNOWN|UNBEKANNT|N/A|NA|NULL|NATIV|NOCONTRAST|NIL'.split(
  '|',
);

/** Words that deny an agent wherever they stand: `NO GADOVIST`, `Gadobutrol NOT GIVEN`. */
export const DENIAL_WORDS: readonly string[] =
  'NO|NON|NOT|NONE|NEIN|NEE|KEIN|KEINE|KEINEN|W/O|WO|WITHOUT|OHNE|ZONDER|GEEN|SANS|SENZA|SIN|SEM|UTAN|REFUSED|DECLINED|CANCELLED|CANCELED|なし|无|無'.split(
    '|',
  );

/** What is given beside or instead of an agent. */
export const NO_AGENTS: readonly string[] =
  'SALINE|NACL|SODIUM CHLORIDE|KOCHSALZ|FLUSH|BUSCOPAN|GLUCAGON|BUTYLSCOPOLAMIN|SEDATION'.split('|');

/** Values that say that something was given and not what. */
export const WEAK_VALUES: readonly string[] = [
  'YES',
  'Y',
  'IV',
  'CONTRAST',
  'KM',
  'KONTRASTMITTEL',
  'AGENT',
  'GD',
  'GAD',
  'GADOLINIUM',
  'APPLIED',
  'BOLUS',
  'C+',
  'IODINE',
  'JOD',
  'X',
  '1',
];

export const ORAL_WORDS: readonly string[] = [
  'ORAL',
  'PO',
  'PER OS',
  'RECTAL',
  'H2O',
  'WATER',
  'GASTROGRAFIN',
  'READI-CAT',
  'TELEBRIX GASTRO',
];

/** Generic and brand names: DICOM PS3.16 CID 12 (2026b) for the codes, labels and reviews for the brands. */
export const AGENTS: readonly AgentRow[] = [
  { kind: 'gadolinium', sct: '407976008', names: ['GADAVIST', 'GADOBUTROL', 'GADOVIST'] },
  {
    kind: 'gadolinium',
    sct: '712714000',
    names: ['CLARISCAN', 'CYCLOLUX', 'DOTAGRAF', 'DOTAREM', 'GADOTERATE', 'GADOTERIC', 'VIVIDSCAN'],
  },
  { kind: 'gadolinium', sct: '353946009', names: ['GADOTERIDOL', 'PROHANCE'] },
  { kind: 'gadolinium', sct: '792865009', names: ['GADOBENATE', 'MULTIHANCE'] },
  { kind: 'gadolinium', sct: '109216000', names: ['GADOPENTETATE', 'MAGNEGITA', 'MAGNEVIST'] },
  { kind: 'gadolinium', sct: '354088005', names: ['GADODIAMIDE', 'OMNISCAN'] },
  { kind: 'gadolinium', sct: '409477004', names: ['GADOVERSETAMIDE', 'OPTIMARK'] },
  { kind: 'hepatobiliary', sct: '440223009', names: ['EOVIST', 'GADOXETATE', 'GADOXETIC', 'PRIMOVIST'] },
  { kind: 'gadolinium', sct: '770982005', names: ['ABLAVAR', 'GADOFOSVESET', 'VASOVIST'] },
  { kind: 'gadolinium', sct: null, names: ['ELUCIREM', 'GADOPICLENOL', 'VUEWAY'] },
  { kind: 'iodine', sct: '109218004', names: ['IOHEXOL', 'OMNIPAQUE'] },
  {
    kind: 'iodine',
    sct: '109219007',
    names: ['IOPAMIDOL', 'IOPAMIRO', 'IOPAMIRON', 'ISOVUE', 'ISOVUE-M', 'NIOPAM', 'SCANLUX'],
  },
  { kind: 'iodine', sct: '353962003', names: ['IODIXANOL', 'VISIPAQUE'] },
  { kind: 'iodine', sct: '353903006', names: ['IOPROMIDE', 'PROSCOPE', 'ULTRAVIST'] },
  { kind: 'iodine', sct: '109222009', names: ['IOVERSOL', 'OPTIRAY'] },
  { kind: 'iodine', sct: null, names: ['IMERON', 'IOMEPROL', 'IOMERON'] },
  { kind: 'iodine', sct: null, names: ['IOBITRIDOL', 'XENETIX'] },
  { kind: 'iodine', sct: '409484007', names: ['IOXILAN', 'OXILAN'] },
  { kind: 'iodine', sct: '412228003', names: ['HEXABRIX', 'IOXAGLATE'] },
  { kind: 'iodine', sct: '353912008', names: ['CONRAY', 'CYSTO-CONRAY', 'IOTHALAMATE'] },
  { kind: 'oral', sct: '12335007', names: ['DIATRIZOATE', 'GASTROGRAFIN', 'HYPAQUE', 'MD-GASTROVIEW', 'RENOGRAFIN'] },
  { kind: 'oral', sct: '25419009', names: ['BARIUM SULFATE', 'E-Z-HD', 'READI-CAT', 'VOLUMEN'] },
  { kind: 'gadolinium', sct: null, names: ['FERAHEME', 'FERUMOXYTOL'] },
  { kind: 'oral', sct: null, names: ['ORALTAG', 'TELEBRIX GASTRO'] },
  { kind: 'other-route', sct: null, names: ['ARTIREM'] },
];

/** Brands and strengths that are allowed into the thecal sac: iohexol 180, 240 and 300 mgI/mL, iopamidol M, iodixanol where labelled. */
export const INTRATHECAL_AGENT =
  /OMNIPAQUE ?-?(?:180|240|300)|IOHEXOL ?-?(?:180|240|300)|ISOVUE ?-?M|IOPAMI?R?OL?N? ?-?M?(?: ?(?:200|300))|VISIPAQUE|IODIXANOL/u;
