import { type ClinicalContext, emptyContext } from '@cordwatch/clinical-context';
import { number, optional } from './fields.ts';
import { fieldText, type Row, readField } from './row.ts';
import { SECTIONS, type Section } from './sections.ts';

/** A context while it is being written: text in rows, and what the form does not ask for as it is. */
export type Draft = {
  readonly rows: Readonly<Record<Section['key'], readonly Row[]>>;
  readonly vertebralMetastases: string;
  readonly pinnedBaseline: ClinicalContext['pinnedBaseline'];
};

export const METASTASES = optional(number('vertebralMetastases', 'Number'));

const itemsOf = ({ key }: Section, context: ClinicalContext): readonly object[] => {
  const value = context[key];
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** Everything that an item holds, whether the form asks for it or not: ids and sources come back as they went. */
const rowOf = (section: Section, item: object): Row => {
  const plain = Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, value === null ? '' : String(value)]),
  );
  const asked = section.fieldsOf(plain).map((field) => [field.key, fieldText(field, Reflect.get(item, field.key))]);
  return { ...section.blank('', ''), ...plain, ...Object.fromEntries(asked) };
};

const rowsOf = (context: ClinicalContext): Draft['rows'] => {
  const rows = (key: Section['key']): Row[] => {
    const section = SECTIONS.find((one) => one.key === key);
    return section ? itemsOf(section, context).map((item) => rowOf(section, item)) : [];
  };
  return {
    treatments: rows('treatments'),
    symptoms: rows('symptoms'),
    markers: rows('markers'),
    response: rows('response'),
    primaryTumour: rows('primaryTumour'),
    mriContraindication: rows('mriContraindication'),
    multidisciplinaryReview: rows('multidisciplinaryReview'),
    schedule: rows('schedule'),
  };
};

export const draftOf = (context: ClinicalContext): Draft => ({
  rows: rowsOf(context),
  vertebralMetastases: fieldText(METASTASES, context.vertebralMetastases),
  pinnedBaseline: context.pinnedBaseline,
});

/** What no field asks for and an item still is: its id, and who said it. */
const KEPT = ['id', 'source'];

const itemOf = (section: Section, row: Row): object => {
  const kept = KEPT.flatMap((key) => (row[key] ? [[key, row[key]]] : []));
  const asked = section.fieldsOf(row).map((field) => [field.key, readField(field, row[field.key] ?? '')]);
  const name = section.key === 'markers' && row.kind !== 'other' ? { name: null } : {};
  return { ...name, ...Object.fromEntries([...kept, ...asked]) };
};

const partOf = (section: Section, rows: readonly Row[]): unknown => {
  const items = rows.map((row) => itemOf(section, row));
  return section.many ? items : (items[0] ?? null);
};

/** The document that a draft stands for, right or wrong: the schema of the context decides. */
export const documentOf = ({ rows, vertebralMetastases, pinnedBaseline }: Draft): Record<string, unknown> => ({
  ...emptyContext,
  ...Object.fromEntries(SECTIONS.map((section) => [section.key, partOf(section, rows[section.key])])),
  vertebralMetastases: readField(METASTASES, vertebralMetastases),
  pinnedBaseline,
});
