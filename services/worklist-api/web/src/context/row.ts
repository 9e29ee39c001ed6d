import { VERTEBRAE } from '@cordwatch/clinical-context';
import { z } from 'zod';
import type { Field, FieldKind } from './fields.ts';

/** An item of the context as the form holds it: every value is text. */
export type Row = Readonly<Record<string, string>>;

const NAMES: readonly string[] = VERTEBRAE;
const SPACES = /[\s,;]+/;
const words = (text: string): string[] => text.trim().split(SPACES).filter(Boolean);

/** `T7-T9` is each of them; what is no vertebra stays as it is, for the schema to refuse. */
const levelsIn = (word: string): readonly string[] => {
  const [first = '', last = first] = word.toUpperCase().split(/[-–]/);
  const ends = [first, last].map((end) => NAMES.indexOf(end));
  const [from = -1, to = -1] = ends;
  return from < 0 || to < from ? [word] : NAMES.slice(from, to + 1);
};

const codeOf = (text: string) => {
  const at = text.lastIndexOf('|');
  return { system: text.slice(0, Math.max(at, 0)).trim(), code: text.slice(at + 1).trim() };
};

const toNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

const momentOf = (text: string): string => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
};

const READ: Readonly<Record<FieldKind, (text: string) => unknown>> = {
  date: (text) => text,
  text: (text) => text,
  choice: (text) => text,
  number: toNumber,
  moment: momentOf,
  'yes-no': (text) => (text === '' ? null : text === 'true'),
  levels: (text) => words(text).flatMap(levelsIn),
  months: (text) => words(text).map(toNumber),
  code: codeOf,
};

/** What the text of a field means; nothing is refused here. */
export const readField = ({ kind, optional }: Field, text: string): unknown =>
  optional && text.trim() === '' ? null : READ[kind](text);

const codeSchema = z.object({ system: z.string(), code: z.string() });

/** `2026-03-01T09:00:00` on the reader's clock, which is what such an input holds. */
const localMoment = (iso: string): string => {
  const at = new Date(iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 19);
};

const code = (value: unknown): string => {
  const { data } = codeSchema.safeParse(value);
  return data ? `${data.system}|${data.code}` : '';
};

/** A value as the text of its field: what `readField` reads back as the same value. */
export const fieldText = ({ kind }: Field, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (kind === 'code') return code(value);
  if (kind === 'moment') return localMoment(String(value));
  return Array.isArray(value) ? value.join(' ') : String(value);
};
