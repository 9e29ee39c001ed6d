import { z } from 'zod';

const CONTROL_OR_FORMAT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** PostgreSQL stores no NUL, and its JSON no half of a character. Tabs and line ends are left. */
const UNPRINTABLE = /[^\P{Cc}\t\r\n]|\p{Cs}/u;

/** A name of a version. It goes into addresses and is never used twice; `active` is the address of the one in force. */
export const versionName = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/,
    'expected 1 to 64 letters, digits or . _ + -, beginning with a letter or digit',
  )
  .refine((name) => name !== 'active', '`active` is no version');

/** An id of a rule or word, as evidence quotes it. */
export const ruleId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'expected 1 to 64 letters, digits or . _ -, beginning with a letter or digit',
  );

/** A sentence that people will read: one line, and nothing that steers a screen. */
export const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !CONTROL_OR_FORMAT.test(text), 'expected one line without control characters');

/** Why somebody did something, in their own words, over as many lines as they like. */
export const remark = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !UNPRINTABLE.test(text), 'expected text without control characters');
