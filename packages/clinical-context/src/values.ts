import { z } from 'zod';

/**
 * A day of the calendar, `YYYY-MM-DD`, that somebody who lives can remember: the 30th of February is none, and an earlier
 * century is an error of typing. Two of them compare as strings.
 */
export const isoDateSchema = z.iso.date().refine((date) => date >= '1900', 'expected a day since 1900');
export type IsoDate = z.output<typeof isoDateSchema>;

/** A moment, ISO 8601 with its zone. */
export const instantSchema = z.iso.datetime({ offset: true });
export type Instant = z.output<typeof instantSchema>;

/** Control characters and halves of characters are not text, and PostgreSQL's jsonb refuses them. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;
export const textSchema = (maxLength: number) => z.string().trim().max(maxLength).regex(PRINTABLE);
export const statedSchema = (maxLength: number) => textSchema(maxLength).min(1);

/** Names one item of a list within one person's context; what an import made carries the id of its resource. */
export const idSchema = statedSchema(160);

/** A coded concept; `system` is a URI as FHIR has it, such as `http://snomed.info/sct`. */
export const codeSchema = z.strictObject({ system: statedSchema(200), code: statedSchema(60) });
export type Code = z.output<typeof codeSchema>;
