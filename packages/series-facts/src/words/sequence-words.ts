import type { Plane, Weighting } from '../facts.ts';
import { glyphs, type VocabularyRow, word } from './vocabulary-row.ts';

/** Weighting by name, first match wins: a STIR is also T2, an ADC is also diffusion. */
export const WEIGHTING_WORDS: readonly VocabularyRow<Weighting>[] = [
  { id: 'seq.dwi.cjk', pattern: glyphs('拡散|弥散|擴散'), value: 'DWI', examples: ['拡散強調', '弥散加权'] },
  { id: 'seq.adc', pattern: word('E?ADC(?: MAP)?'), value: 'ADC', examples: ['DWI ADC'], counterExamples: ['ADCOM'] },
  {
    id: 'seq.dwi',
    pattern: word('DWI\\w*|DTI|TRACEW?|EP2D DIFF\\w*|DIFF(?:USION\\w*)?|RESOLVE|DWIBS|B ?(?:[1-9]\\d{1,3})|ZOOMIT'),
    value: 'DWI',
    examples: ['EPI DWI SAG', 'DIFFUSION', 'SAG B800'],
  },
  {
    id: 'seq.dce',
    pattern: word('DCE\\w*|DYN\\w*|PERF(?:USION\\w*)?|TWIST\\w*|TRICKS|KTRANS|DSC'),
    value: 'DCE',
    examples: ['DCE SAG', 'T1 DYNAMIC', 'TWIST'],
  },
  {
    id: 'seq.dixon-fat',
    pattern: word(
      '(?:M?DIXON|DIX|IDEAL|FLEX|VIBE|LAVA|WFI)\\b.* (?:F|FAT)(?! ?-?S(?:AT|UP))|FAT ONLY|FAT IMAGE|FAT(?= ?:)',
    ),
    value: 'Dixon-fat',
    examples: ['T1 DIXON SAG FAT', 'T1 DIXON SAG F', 'FAT: SAG LAVA FLEX', 'FAT:SAG T1 FSE'],
    counterExamples: ['T1 VIBE FAT SAT', 'T1 DIXON FAT-SUP'],
  },
  {
    id: 'seq.dixon-in',
    pattern: word('IN ?-?PHASE|(?:M?DIXON|DIX|IDEAL)\\b.* (?:IN(?! TOTO)|IP)'),
    value: 'Dixon-in',
    examples: ['T1 DIXON IN'],
    counterExamples: ['T1 DIXON SAG IN TOTO'],
  },
  {
    id: 'seq.dixon-out',
    pattern: word('(?:OUT|OPP(?:OSED)?) ?-?(?:OF ?-?)?PHASE|(?:M?DIXON|DIX|IDEAL)\\b.* (?:OPP|OUT|OP)'),
    value: 'Dixon-out',
    examples: ['T1 DIXON OPP', 'OPPOSED PHASE'],
  },
  {
    id: 'seq.stir',
    pattern: word('STIR\\w*|(?:SAG|COR|AX)STIR|(?<!T1(?: TSE| SAG| TRA| COR)? )TIRM?|T2 ?-?TIRM|IR ?TSE|FSE ?-?IR'),
    value: 'STIR',
    examples: ['SAG STIR', 'T2 TIRM SAG', 'STIR LONGTE', 'SAG TIRM'],
    counterExamples: ['T1 TIRM SAG'],
  },
  {
    id: 'seq.t2star',
    pattern: word('T2 ?\\*|T2 ?-?STAR\\w*|T2S(?!E|P)|T2 (?:ME2D|GRE)|MEDIC\\w*|MERGE|MFFE|GRE T2|SWI|HEMO'),
    value: 'T2*',
    examples: ['AX T2*', 'T2 STAR', 'AX MEDIC', 'MERGE AX'],
  },
  {
    id: 'seq.t2',
    pattern: word(
      '(?:SAG|AX|COR)T2(?:FS)?|T2(?:FS)?(?:SAG|AX|COR|TRA)|[SVE]T2W(?:I|TSE)?|T2(?:W|WI|TSE|FSE|FRFSE|SE|FS|SPACE|DIX\\w*|CUBE|HASTE|DRIVE)?(?: ?-?W)?(?! ?MAP)|HASTE|CISS|FIESTA(?:-C)?|TRUFI|BFFE|B-?TFE|MYELO HASTE|SSH TSE',
    ),
    value: 'T2',
    examples: ['T2 TSE SAG', 'T2W TSE', 'sT2W_TSE', 'SAG T2', 'HASTE'],
    counterExamples: ['T20', 'T2A3', 'ST2'],
  },
  {
    id: 'seq.t1',
    pattern: word(
      '(?:SAG|AX|COR)T1(?:FS)?|T1(?:FS)?(?:SAG|AX|COR|TRA|GD|GAD|KM|POST|PRE|CE)|[SVE]T1W(?:I|TSE)?|T1(?:W|WI|TSE|FSE|SE|FS|FL|FL2D|VIBE|SPACE|DIX\\w*|FLAIR|FFE|TIRM|CUBE|C\\+|TFE|MPRAGE)?(?: ?-?W)?(?! ?MAP)|VIBE|E?THRIVE|LAVA|MP ?-?RAGE|BRAVO|I?R?-?SPGR|FLASH',
    ),
    value: 'T1',
    examples: ['T1 TSE SAG', 'SAG T1 +C', 'T1W TSE', 'VIBE SAG', 'T1FS'],
    counterExamples: ['T12', 'T1RHO', 'ST1'],
  },
  {
    id: 'seq.pd',
    pattern: word('PD(?:W|WI|FS|TSE)?|PROTON(?: ?DENS\\w*)?|DP'),
    value: 'PD',
    examples: ['PD SAG', 'PDW TSE'],
  },
];

export const FAT_SUPPRESSION_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'fs',
    pattern: word(
      'FS|FAT ?-?SAT\\w*|FATSAT|SPAIR|SPIR|SPECIAL|FAT ?-?SUP\\w*|CHESS|T[12]FS|WATER|WATER EXC\\w*|PROSET|WE|STIR\\w*|TIRM',
    ),
    value: true,
    examples: ['T1 FS SAG', 'T1 FATSAT', 'SPAIR', 'T1 DIXON WATER'],
    counterExamples: ['FSE', 'FSPGR'],
  },
];

export const PLANE_WORDS: readonly VocabularyRow<Plane>[] = [
  {
    id: 'plane.sag',
    pattern: word('SAG\\w*|SG|(?:T[12](?:FS)?|STIR)SAG'),
    value: 'sagittal',
    examples: ['T1 SAG', 'SAGITTAL', 'SAGITAL'],
  },
  { id: 'plane.sag.cjk', pattern: glyphs('矢状'), value: 'sagittal', examples: ['T1 矢状'] },
  {
    id: 'plane.cor',
    pattern: word('COR|CORONAL\\w*|CORO|FRONTAL|COR(?:T[12](?:FS)?|STIR)|T[12](?:FS)?COR'),
    value: 'coronal',
    examples: ['COR T1', 'CORONAL'],
    counterExamples: ['CORD', 'CORE'],
  },
  { id: 'plane.cor.cjk', pattern: glyphs('冠状'), value: 'coronal', examples: ['冠状'] },
  {
    id: 'plane.ax',
    pattern: word('AX|AX(?:T[12](?:FS)?|STIR)|T[12](?:FS)?(?:AX|TRA)|AXIAL\\w*|AXI|TRA|TRANS|TRANSV\\w*|TRS|TSV'),
    value: 'axial',
    examples: ['AX T2', 'T1 TRA', 'AXIAL'],
  },
  { id: 'plane.ax.cjk', pattern: glyphs('横断|轴位|軸位'), value: 'axial', examples: ['横断 T2'] },
];
