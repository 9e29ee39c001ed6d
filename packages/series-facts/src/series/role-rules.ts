import type { Plane } from '../facts.ts';
import { normaliseText } from '../words/normalise.ts';
import {
  CALIBRATION_WORDS,
  COMPOSED_WORDS,
  DIXON_PART_WORDS,
  MATERIAL_WORDS,
  REFORMAT_WORDS,
  SUBTRACTION_WORDS,
} from '../words/role-words.ts';
import { matchesAny } from '../words/vocabulary-row.ts';
import { NON_IMAGE_RULES } from './non-image-rules.ts';
import {
  imageTypeWith,
  isAcquiredAxial,
  ownDescriptions,
  ownTextWith,
  type RoleInput,
  type RoleRule,
  textWith,
} from './role-rule.ts';

/** GE (0019,1017): three-plane localizer. */
const GE_LOCALIZER_PLANE = 256;
/** A sagittal or coronal stack this thin in slices and this thick in each is for planning and for counting levels. */
const LOCALIZER_MOST_SLICES = 5;
const LOCALIZER_LEAST_THICKNESS_MM = 5;
const UPRIGHT = new Set<Plane>(['sagittal', 'coronal']);
const GE_PLANE_KEYWORD = '(0019,1017)';

/** A localizer by the built-in words or by a word of the site. */
const namedLocalizer = (input: RoleInput): string | null =>
  ownDescriptions(input).find(({ words }) => words.localizer)?.text ?? null;

const namedReformat = (input: RoleInput): string | null =>
  (isAcquiredAxial(input) ? ownTextWith : textWith)(REFORMAT_WORDS)(input);

const isThinLocalizer = ({ geometry, record }: RoleInput): string | null => {
  if (geometry.kind !== 'stack' || record.series.modality !== 'MR') return null;
  const { plane, slices, thicknessMm } = geometry.stack;
  const isLong = plane === 'sagittal' || plane === 'coronal';
  return isLong && slices <= LOCALIZER_MOST_SLICES && (thicknessMm ?? 0) >= LOCALIZER_LEAST_THICKNESS_MM
    ? `${slices} x ${thicknessMm} mm`
    : null;
};

const composedType = ({ record }: RoleInput): string | null =>
  record.image.imageType.find((each) => each === 'COMPOSED' || /^COMP_(?:SP|AD|AN|DIFF)/u.test(each)) ?? null;

const SAME_EXAMINATION = new Set('DIXON WATER FAT IN_PHASE OPP_PHASE OUT_PHASE W F IP OP MFSPLIT'.split(' '));

/** GE names the part of a Dixon only in the SeriesDescription: `WATER: SAG T1 IDEAL`. A CT material is no such part. */
const isNamedDixonPart = ({ record: { series } }: RoleInput): boolean =>
  series.modality === 'MR' && matchesAny(DIXON_PART_WORDS, normaliseText(series.description ?? ''));

/** DERIVED\PRIMARY is the examination itself for Dixon parts and for files split from an Enhanced object. */
const isDerived = (input: RoleInput): string | null => {
  const { imageType } = input.record.image;
  const [first, second, ...rest] = imageType;
  if (first !== 'DERIVED') return null;
  const isSame = rest.some((value) => SAME_EXAMINATION.has(value)) || isNamedDixonPart(input);
  return second === 'PRIMARY' && isSame ? null : imageType.join('\\');
};

/** By the name of the series alone: a protocol is often named after one of its reconstructions. */
const namedMaterial = ({ record: { series } }: RoleInput): string | null =>
  series.modality === 'CT' && matchesAny(MATERIAL_WORDS, normaliseText(series.description ?? ''))
    ? series.description
    : null;

/** Tried in order; the first that has a value names the role. Adding a rule is adding a row. */
export const ROLE_RULES: readonly RoleRule[] = [
  ...NON_IMAGE_RULES,
  {
    id: 'role.mosaic',
    role: 'mosaic',
    says: 'is a sheet of tiles: its matrix is not a field of view',
    keyword: 'ImageType',
    value: imageTypeWith('MOSAIC'),
  },
  {
    id: 'role.mosaic.uih',
    role: 'mosaic',
    says: 'is a sheet of tiles: its matrix is not a field of view',
    keyword: '(0061,1002)',
    value: ({ record }) => (record.image.uihGrid ? 'GRID' : null),
  },
  {
    id: 'role.localizer.type',
    role: 'localizer',
    says: 'is a localizer by ImageType',
    keyword: 'ImageType',
    value: imageTypeWith('LOCALIZER'),
  },
  {
    id: 'role.localizer.ge',
    role: 'localizer',
    says: 'is a three-plane localizer',
    keyword: GE_PLANE_KEYWORD,
    value: ({ record }) => (record.image.gePlane === GE_LOCALIZER_PLANE ? String(GE_LOCALIZER_PLANE) : null),
  },
  {
    id: 'role.localizer.words',
    role: 'localizer',
    says: 'is named a localizer',
    keyword: 'SeriesDescription',
    value: namedLocalizer,
  },
  {
    id: 'role.calibration.words',
    role: 'calibration',
    says: 'is named a calibration',
    keyword: 'SeriesDescription',
    value: ownTextWith(CALIBRATION_WORDS),
  },
  {
    id: 'role.localizer.geometry',
    role: 'localizer',
    says: 'has the few thick slices of a localizer',
    keyword: 'SliceThickness',
    value: isThinLocalizer,
  },
  {
    id: 'role.subtraction.type',
    role: 'subtraction',
    says: 'is a subtraction',
    keyword: 'ImageType',
    value: imageTypeWith('SUBTRACTION', 'SUB', 'MODULUS SUBTRACT', 'PHASE SUBTRACT'),
  },
  {
    id: 'role.subtraction.words',
    role: 'subtraction',
    says: 'is named a subtraction',
    keyword: 'SeriesDescription',
    value: textWith(SUBTRACTION_WORDS),
  },
  {
    id: 'role.reformat.type',
    role: 'reformat',
    says: 'is a reformat: its matrix may be padded',
    keyword: 'ImageType',
    value: imageTypeWith('MPR', 'PROJECTION IMAGE', 'MAX_IP', 'MIN_IP', 'MIP', 'REFORMATTED', 'RESAMPLED', 'CSA MPR'),
  },
  {
    id: 'role.reformat.ct-plane',
    role: 'reformat',
    says: 'is a reformat: a CT acquires axial slices',
    keyword: 'ImageOrientationPatient',
    value: ({ record, geometry }) =>
      record.series.modality === 'CT' && geometry.kind === 'stack' && UPRIGHT.has(geometry.stack.plane)
        ? geometry.stack.plane
        : null,
  },
  {
    id: 'role.reformat.words',
    role: 'reformat',
    says: 'is named a reformat',
    keyword: 'SeriesDescription',
    value: namedReformat,
  },
  {
    id: 'role.composed.type',
    role: 'composed',
    says: 'is composed of stations',
    keyword: 'ImageType',
    value: composedType,
  },
  {
    id: 'role.composed.words',
    role: 'composed',
    says: 'is named a composed series',
    keyword: 'SeriesDescription',
    value: textWith(COMPOSED_WORDS),
  },
  {
    id: 'role.derived.map',
    role: 'derived',
    says: 'is a map computed from images',
    keyword: 'ImageType',
    value: imageTypeWith(
      'ADC',
      'FA',
      'TRACEW',
      'T1 MAP',
      'T2 MAP',
      'DENSITY MAP',
      'DIFFUSION MAP',
      'PHASE MAP',
      'VELOCITY MAP',
      'P',
      'PHASE',
    ),
  },
  {
    id: 'role.derived.material',
    role: 'derived',
    says: 'is named a map of a material, computed from two energies',
    keyword: 'SeriesDescription',
    value: namedMaterial,
  },
  {
    id: 'role.derived.type',
    role: 'derived',
    says: 'is derived from other images',
    keyword: 'ImageType',
    value: isDerived,
  },
];
