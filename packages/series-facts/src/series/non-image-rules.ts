import type { HeaderRecord } from '@cordwatch/dicom-header';
import { NON_IMAGE_WORDS } from '../words/role-words.ts';
import { type RoleRule, textWith } from './role-rule.ts';
import { modalityOfClass, storageClass } from './sop-class.ts';

const IMAGE_MODALITIES = new Set(['MR', 'CT', 'PT', 'NM', 'XA', 'RF', 'CR', 'DX', 'OT']);
/** Film and fluoroscopy are digitised as captures: the capture is the image. */
const CAPTURED_MODALITIES = new Set(['XA', 'RF', 'CR', 'DX']);

const SECONDARY_CAPTURE = '7';

const isCapture = (record: HeaderRecord): boolean => {
  const [first] = storageClass(record).split('.');
  return first === SECONDARY_CAPTURE && !CAPTURED_MODALITIES.has(record.series.modality ?? '');
};

const hasMatrix = ({ image }: HeaderRecord): boolean => Boolean(image.rows && image.columns);

/** Objects that are no image. A slice image whose matrix is missing or 0 is a damaged image: it is not one of them. */
export const NON_IMAGE_RULES: readonly RoleRule[] = [
  {
    id: 'role.non-image.modality',
    role: 'non-image',
    says: 'holds no image',
    keyword: 'Modality',
    value: ({ record }) =>
      IMAGE_MODALITIES.has(record.series.modality ?? '') ? null : (record.series.modality ?? 'absent'),
  },
  {
    id: 'role.non-image.no-matrix',
    role: 'non-image',
    says: 'has no image matrix',
    keyword: 'SOPClassUID',
    value: ({ record }) => (hasMatrix(record) || modalityOfClass(record) ? null : record.sopClassUid),
  },
  {
    id: 'role.non-image.capture',
    role: 'non-image',
    says: 'is a secondary capture',
    keyword: 'SOPClassUID',
    value: ({ record }) => (isCapture(record) ? record.sopClassUid : null),
  },
  {
    id: 'role.non-image.words',
    role: 'non-image',
    says: 'is named a document',
    keyword: 'SeriesDescription',
    value: textWith(NON_IMAGE_WORDS),
  },
];
