import type { ClinicalContext } from '@cordwatch/clinical-context';
import type { Outcome } from '@cordwatch/evidence';
import type { Person, StudyPhantom } from '../phantom/study.ts';

/** What triage must answer for a study, when every file of the patient has arrived. */
export type Expected = {
  readonly coverage: Outcome;
  readonly contrast: Outcome;
  readonly wholeSpineWithContrast: Outcome;
};

export type DemoStudy = { readonly phantom: StudyPhantom; readonly expected: Expected };

/** One synthetic patient and what is to be learnt from it. */
export type DemoPatient = {
  readonly title: string;
  readonly studies: readonly DemoStudy[];
  /** What is known of the patient beside the headers; nothing where it is left out. */
  readonly context?: ClinicalContext;
};

export const CONFIRMED: Expected = {
  coverage: 'confirmed',
  contrast: 'confirmed',
  wholeSpineWithContrast: 'confirmed',
};

/** A person who is plainly nobody: `DEMO^given`, an id of the demo's own issuer. */
export function demoPerson(
  number: number,
  given: string,
  person: Pick<Person, 'birthDate' | 'sex' | 'statureM' | 'characterSet'>,
): Person {
  return { id: `DEMO-${String(number).padStart(4, '0')}`, issuer: 'CORDWATCH-DEMO', name: `DEMO^${given}`, ...person };
}

/** `YYYYMMDD` so many days before another. */
export function daysBefore(date: string, days: number): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error(`Wanted YYYYMMDD, got ${date}`);
  const earlier = new Date(Date.UTC(year, month - 1, day - days));
  return earlier.toISOString().slice(0, 10).replaceAll('-', '');
}

/** `YYYY-MM-DD` so many days before a `YYYYMMDD`. */
export function isoBefore(date: string, days: number): string {
  const before = daysBefore(date, days);
  return `${before.slice(0, 4)}-${before.slice(4, 6)}-${before.slice(6, 8)}`;
}
