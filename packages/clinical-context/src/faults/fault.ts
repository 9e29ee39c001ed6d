import type { ClinicalContext } from '../clinical-context.ts';
import type { IsoDate } from '../values.ts';

/** Where a value stands in a document, as in a zod issue: `['treatments', 0, 'date']`. */
export type Path = readonly (string | number)[];

/** What cannot be true of a person, and the field that says so. `says` is a sentence for who filled it in: it quotes none of their text, and nothing that they did not send. */
export type Fault = { readonly path: Path; readonly says: string };

export type Now = {
  readonly birthDate: IsoDate | null;
  /** The day at the site; nothing here reads a clock. */
  readonly today: IsoDate;
};

export type FaultRule = (context: ClinicalContext, now: Now) => readonly Fault[];

/** RFC 6901: `/treatments/0/date`. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
