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
  'CE',
  'CM',
  'PDC',
  'MDC',
  '造影',
  '造影あり',
  'あり',
  '有',
  '増強',
  '增强',
];

/** Stems that say contrast in any language of the sites, and not of what. */
export const WEAK_STEMS = /(?<![A-Z])(?:[CK]ONTRAST[A-Z]*|KM|MDC|PDC)(?![A-Z])|造影[剤剂]|对比剂/u;

/** Iodine by its class, or by a brand cut short before its strength: `OMNI 350`. */
export const IODINE_STEMS =
  /(?<![A-Z])(?:NON ?-?IONI[CQ]|LOCM|HOCM|IODINATED|JOD|IOD[EOA]|YOD|(?:OMNI|VISI|OPTI|ULTRA|ISO|OXI|XENE|IOMER?) ?-?\d{3})|碘|ヨード/u;

/** What says that something went into a vein, whatever was drunk beside it: `ORAL & IV`. */
export const IV_WORDS: readonly string[] = ['IV', 'I.V', 'INTRAVENOUS', 'EV'];

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
  {
    kind: 'gadolinium',
    sct: '407976008',
    names: ['GADAVIST', 'GADOBUTROL', 'GADOVIST', 'ガドビスト', 'ガドブトロール', '加乐显', '钆布醇'],
  },
  {
    kind: 'gadolinium',
    sct: '712714000',
    names: [
      'CLARISCAN',
      'CYCLOLUX',
      'DOTAGRAF',
      'DOTAREM',
      'GADOTERATE',
      'GADOTERIC',
      'MAGNESCOPE',
      'VIVIDSCAN',
      'マグネスコープ',
      '多它灵',
      '钆特酸',
    ],
  },
  { kind: 'gadolinium', sct: '353946009', names: ['GADOTERIDOL', 'PROHANCE', 'プロハンス'] },
  { kind: 'gadolinium', sct: '792865009', names: ['GADOBENATE', 'MULTIHANCE', '莫迪司'] },
  {
    kind: 'gadolinium',
    sct: '109216000',
    names: ['GADOPENTETATE', 'MAGNEGITA', 'MAGNEVIST', 'マグネビスト', '马根维显'],
  },
  { kind: 'gadolinium', sct: '354088005', names: ['GADODIAMIDE', 'OMNISCAN', 'オムニスキャン', '欧乃影'] },
  { kind: 'gadolinium', sct: '409477004', names: ['GADOVERSETAMIDE', 'OPTIMARK'] },
  {
    kind: 'hepatobiliary',
    sct: '440223009',
    names: ['EOB', 'EOVIST', 'GADOXETATE', 'GADOXETATO', 'GADOXETIC', 'PRIMOVIST', 'プリモビスト', '普美显'],
  },
  { kind: 'gadolinium', sct: '770982005', names: ['ABLAVAR', 'GADOFOSVESET', 'VASOVIST'] },
  { kind: 'gadolinium', sct: null, names: ['ELUCIREM', 'GADOPICLENOL', 'VUEWAY'] },
  {
    kind: 'iodine',
    sct: '109218004',
    names: [
      'ACCUPAQUE',
      'IOEXOL',
      'IOHEXOL',
      'IOHEXOLO',
      'OMNIPAQUE',
      'イオヘキソール',
      'オムニパーク',
      '欧乃派克',
      '碘海醇',
    ],
  },
  {
    kind: 'iodine',
    sct: '109219007',
    names: [
      'IOPAMIDOL',
      'IOPAMIDOLO',
      'IOPAMIGITA',
      'IOPAMIRO',
      'IOPAMIRON',
      'IOPATHEK',
      'ISOVUE',
      'ISOVUE-M',
      'NIOPAM',
      'SCANLUX',
      'SOLUTRAST',
      'イオパミドール',
      'イオパミロン',
      '典比乐',
      '碘帕醇',
    ],
  },
  {
    kind: 'iodine',
    sct: '353962003',
    names: ['IODIXANOL', 'IODIXANOLO', 'VISIPAQUE', 'ビジパーク', '威视派克', '碘克沙醇'],
  },
  {
    kind: 'iodine',
    sct: '353903006',
    names: [
      'IOPROMID',
      'IOPROMIDA',
      'IOPROMIDE',
      'IOPROMIDO',
      'PROSCOPE',
      'ULTRAVIST',
      'イオプロミド',
      'プロスコープ',
      '优维显',
      '碘普罗胺',
    ],
  },
  {
    kind: 'iodine',
    sct: '109222009',
    names: ['IOVERSOL', 'IOVERSOLO', 'OPTIRAY', 'イオベルソール', 'オプチレイ', '碘佛醇'],
  },
  {
    kind: 'iodine',
    sct: null,
    names: ['IMERON', 'IOMEPROL', 'IOMEPROLO', 'IOMERON', 'イオメプロール', 'イオメロン', '碘美普尔'],
  },
  { kind: 'iodine', sct: null, names: ['IOBITRIDOL', 'XENETIX'] },
  { kind: 'iodine', sct: null, names: ['IOTROLAN', 'ISOVIST', 'イソビスト'] },
  { kind: 'iodine', sct: '409484007', names: ['IOXILAN', 'OXILAN'] },
  { kind: 'iodine', sct: '412228003', names: ['HEXABRIX', 'IOXAGLATE'] },
  { kind: 'iodine', sct: '353912008', names: ['CONRAY', 'CYSTO-CONRAY', 'IOTHALAMATE'] },
  { kind: 'oral', sct: '12335007', names: ['DIATRIZOATE', 'GASTROGRAFIN', 'HYPAQUE', 'MD-GASTROVIEW', 'RENOGRAFIN'] },
  { kind: 'oral', sct: '25419009', names: ['BARIUM SULFATE', 'E-Z-HD', 'READI-CAT', 'VOLUMEN'] },
  { kind: 'gadolinium', sct: null, names: ['FERAHEME', 'FERUMOXYTOL'] },
  { kind: 'oral', sct: null, names: ['ORALTAG', 'TELEBRIX GASTRO'] },
  { kind: 'other-route', sct: null, names: ['ARTIREM'] },
];

/**
 * Brands and strengths that are allowed into the thecal sac: iohexol 180, 240 and 300 mgI/mL, iopamidol M (200 to 300),
 * iodixanol where labelled, iotrolan.
 */
export const INTRATHECAL_AGENT =
  /(?:OMNIPAQUE|ACCUPAQUE|IOHEXOLO?|オムニパーク|イオヘキソール|碘海醇|欧乃派克)[^\d]{0,4}(?:180|240|300)|ISOVUE ?-?M|(?:IOPAMIRON?|IOPAMIDOLO?|SOLUTRAST|IOPATHEK|イオパミロン|イオパミドール|碘帕醇)[^\d]{0,4}(?:200|250|300)|VISIPAQUE|IODIXANOL|ビジパーク|ISOVIST|IOTROLAN|イソビスト/u;
