import {
  type ClinicalContext,
  MARKER_KINDS,
  markerSchema,
  mriContraindicationSchema,
  primaryTumourSchema,
  responseSchema,
  symptomSchema,
  unitsOf,
} from '@cordwatch/clinical-context';
import { choice, date, type Field, number, optional, text } from './fields.ts';
import type { Row } from './row.ts';
import { blankTreatment, treatmentFields } from './treatment-fields.ts';

/** A part of the context: a list of items, or one that is there or not. */
export type Section = {
  readonly key: Exclude<keyof ClinicalContext, 'pinnedBaseline' | 'vertebralMetastases'>;
  readonly title: string;
  readonly adds: string;
  readonly many: boolean;
  readonly fieldsOf: (row: Row) => readonly Field[];
  readonly blank: (id: string, today: string) => Row;
};

const always =
  (...fields: readonly Field[]) =>
  () =>
    fields;

const markerKindOf = (row: Row) => MARKER_KINDS.find((kind) => kind === row.kind) ?? 'other';

const markerFields = (row: Row): readonly Field[] => [
  choice('kind', 'Marker', MARKER_KINDS, 130),
  ...(markerKindOf(row) === 'other' ? [optional(text('name', 'Name', 130))] : []),
  date('takenOn', 'Taken on'),
  optional(choice('comparator', 'Limit', ['', ...markerSchema.shape.comparator.unwrap().options], 70)),
  number('value', 'Value'),
  { ...text('unit', 'Unit (UCUM)', 120), suggestions: unitsOf(markerKindOf(row)) },
];

export const SECTIONS: readonly Section[] = [
  {
    ...{ key: 'treatments', title: 'Treatments', adds: 'treatment', many: true },
    ...{ fieldsOf: treatmentFields, blank: blankTreatment },
  },
  {
    ...{ key: 'symptoms', title: 'Symptoms', adds: 'symptom', many: true },
    fieldsOf: always(
      choice('kind', 'Symptom', symptomSchema.shape.kind.options, 210),
      choice('course', 'Course', symptomSchema.shape.course.options, 120),
      optional(date('onsetDate', 'Onset')),
      { key: 'reportedAt', label: 'Reported at', kind: 'moment', widthPx: 200 },
      optional(date('resolvedDate', 'Resolved')),
    ),
    blank: (id) => ({ id, kind: 'pain', course: 'new', onsetDate: '', reportedAt: '', resolvedDate: '' }),
  },
  {
    ...{ key: 'markers', title: 'Tumour markers', adds: 'value', many: true, fieldsOf: markerFields },
    blank: (id) => ({ id, kind: 'PSA', name: '', takenOn: '', comparator: '', value: '', unit: '' }),
  },
  {
    ...{ key: 'response', title: 'Response to treatment', adds: 'response', many: true },
    fieldsOf: always(date('on', 'Assessed on'), choice('is', 'Response', responseSchema.shape.is.options)),
    blank: () => ({ on: '', is: 'stable' }),
  },
  {
    ...{ key: 'primaryTumour', title: 'Primary tumour', adds: 'primary tumour', many: false },
    fieldsOf: always(choice('site', 'Site', primaryTumourSchema.shape.site.options), {
      ...{ key: 'code', label: 'Code', kind: 'code', optional: true, widthPx: 320 },
      placeholder: 'http://snomed.info/sct|399068003',
    }),
    blank: () => ({ site: 'unknown', code: '' }),
  },
  {
    ...{ key: 'mriContraindication', title: 'MRI contraindication', adds: 'contraindication', many: false },
    fieldsOf: always(
      choice('reason', 'Reason', mriContraindicationSchema.shape.reason.options, 210),
      text('note', 'Note'),
      date('recordedOn', 'Recorded on'),
    ),
    blank: (_id, today) => ({ reason: 'cardiac-device', note: '', recordedOn: today }),
  },
  {
    ...{ key: 'multidisciplinaryReview', title: 'Multidisciplinary review', adds: 'request', many: false },
    fieldsOf: always(date('askedOn', 'Asked on'), optional(text('reason', 'Reason'))),
    blank: (_id, today) => ({ askedOn: today, reason: '' }),
  },
  {
    ...{ key: 'schedule', title: 'A schedule of their own', adds: 'schedule', many: false },
    fieldsOf: always(
      {
        key: 'intervalsMonths',
        label: 'Months between visits, by year',
        kind: 'months',
        placeholder: '2 4 12',
        widthPx: 220,
      },
      text('reason', 'Reason'),
    ),
    blank: () => ({ intervalsMonths: '', reason: '' }),
  },
];

export const sectionTitle = (key: string): string =>
  SECTIONS.find((section) => section.key === key)?.title ??
  (key === 'vertebralMetastases' ? 'Vertebral metastases' : 'Pinned baseline');
