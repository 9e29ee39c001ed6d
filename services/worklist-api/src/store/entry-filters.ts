import { TIER_NUMBERS, type WorklistQuery } from '@cordwatch/worklist';
import { type RawBuilder, sql } from 'kysely';
import { presentedVerdict } from './provisional.ts';
import { containing, NAME_SEPARATORS, startingWith, wordsStarting } from './text-patterns.ts';

export type EntryFilter = Omit<WorklistQuery, 'cursor' | 'limit'>;
/** Who asks, and how long a study must be quiet to count as arrived. */
export type Asking = { readonly reader: string; readonly quietSeconds: number };
type Condition = RawBuilder<boolean>;

const nameInWords = sql`' ' || translate(entry.patient_name, ${NAME_SEPARATORS}, ${' '.repeat(NAME_SEPARATORS.length)})`;

/** The comma-separated modalities, or undefined when the list names none. */
const modalitiesOf = (list = ''): string[] | undefined => {
  const modalities = list.split(',').flatMap((modality) => modality.trim().toUpperCase() || []);
  return modalities.length > 0 ? modalities : undefined;
};

const claimConditions = (reader: string): Readonly<Record<NonNullable<EntryFilter['claimed']>, Condition>> => ({
  mine: sql`claim.claimed_by = ${reader}`,
  others: sql`claim.claimed_by <> ${reader}`,
  none: sql`claim.claimed_by is null`,
});

const readConditions: Readonly<Record<NonNullable<EntryFilter['read']>, readonly Condition[]>> = {
  unread: [sql`entry.read_at is null`],
  read: [sql`entry.read_at is not null`],
  all: [],
};

/** Nothing asked, nothing filtered: an empty text is no filter. */
const asked = <Value>(value: Value | undefined, toCondition: (value: Value) => Condition): Condition[] =>
  value === undefined || value === '' ? [] : [toCondition(value)];

/** What an entry must meet to be listed, on the row source of `entries-at-reading.ts`. Values travel as parameters. */
export const conditionsOf = (filter: EntryFilter, { reader, quietSeconds }: Asking): Condition[] => [
  ...wordsStarting(filter.patientName ?? '').map((pattern) => sql<boolean>`${nameInWords} ilike ${pattern}`),
  ...asked(filter.mrn?.trim(), (mrn) => sql`entry.patient_id ilike ${startingWith(mrn)}`),
  ...asked(filter.description?.trim(), (text) => sql`entry.description ilike ${containing(text)}`),
  ...asked(modalitiesOf(filter.modalities), (modalities) => sql`entry.modalities && ${modalities}::text[]`),
  ...asked(filter.accession?.trim(), (number) => sql`entry.accession_number ilike ${startingWith(number)}`),
  ...asked(filter.verdict, (verdict) => sql`${presentedVerdict(quietSeconds)} = ${verdict}`),
  ...asked(filter.tier, (tier) => sql`entry.tier = ${TIER_NUMBERS[tier]}::smallint`),
  ...readConditions[filter.read ?? 'unread'],
  ...asked(filter.claimed, (claimed) => claimConditions(reader)[claimed]),
];
