import {
  type ClinicalContext,
  clinicalContextSchema,
  type Fault,
  faultsOf,
  type Now,
  pointerOf,
} from '@cordwatch/clinical-context';
import { type Draft, documentOf, METASTASES } from './draft.ts';
import type { FieldKind } from './fields.ts';
import { SECTIONS } from './sections.ts';

/** What is wrong by the JSON pointer of its field, as the API names it too. */
export type Faults = ReadonlyMap<string, readonly string[]>;

export const NO_FAULTS: Faults = new Map();

export type ReadDraft = { readonly context: ClinicalContext | null; readonly faults: Faults };

const WANTED: Readonly<Record<FieldKind, string>> = {
  date: 'A day of the calendar is needed.',
  moment: 'A day and a time are needed.',
  number: 'A number is needed.',
  text: 'A text is needed, and not a long one.',
  choice: 'One of the choices is needed.',
  'yes-no': 'Yes, no or not known is needed.',
  levels: 'Vertebrae are needed, from C1 to S5, such as T7-T9 L1.',
  months: 'Whole months from 1 to 24 are needed, one number a year.',
  code: 'A system and a code are needed, with | between them.',
};

const kindAt = (draft: Draft, path: Fault['path']): FieldKind | undefined => {
  const section = SECTIONS.find(({ key }) => key === path[0]);
  if (!section) return path[0] === METASTASES.key ? METASTASES.kind : undefined;
  const row = draft.rows[section.key][section.many ? Number(path[1]) : 0];
  return row && section.fieldsOf(row).find(({ key }) => key === path[section.many ? 2 : 1])?.kind;
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const faultOf = (draft: Draft, { path, message }: Issue): Fault => {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  const kind = kindAt(draft, steps);
  return { path: steps, says: kind ? WANTED[kind] : message };
};

const byPointer = (faults: readonly Fault[]): Faults => {
  const groups = Map.groupBy(faults, ({ path }) => pointerOf(path));
  return new Map([...groups].map(([pointer, group]) => [pointer, [...new Set(group.map(({ says }) => says))]]));
};

/** Reads what was typed by the schema and the rules that the API reads it by again. */
export const readDraft = (draft: Draft, now: Now): ReadDraft => {
  const { data, error } = clinicalContextSchema.safeParse(documentOf(draft));
  if (!data) return { context: null, faults: byPointer(error.issues.map((issue) => faultOf(draft, issue))) };
  const faults = faultsOf(data, now);
  return faults.length > 0 ? { context: null, faults: byPointer(faults) } : { context: data, faults: NO_FAULTS };
};

/** What is said of a field, and of what is inside it. */
export const faultsAt = (faults: Faults, pointer: string): readonly string[] =>
  [...faults].flatMap(([at, says]) => (at === pointer || at.startsWith(`${pointer}/`) ? says : []));
