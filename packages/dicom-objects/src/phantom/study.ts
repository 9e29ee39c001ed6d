import type { CharacterSet } from '../part10/data-set.ts';
import type { Scanner } from './scanner.ts';
import type { SeriesPhantom } from './series.ts';

/** A synthetic patient. `name` is a PN value, with `=` between its alphabetic, ideographic and phonetic groups. */
export type Person = {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  /** `YYYYMMDD`. */
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly statureM?: number;
  readonly characterSet?: CharacterSet;
};

/** One study as it would leave the scanner; `date` is `YYYYMMDD`, `time` is `HHMMSS`. */
export type StudyPhantom = {
  readonly person: Person;
  readonly scanner: Scanner;
  readonly date: string;
  readonly time: string;
  readonly description: string;
  readonly accessionNumber: string;
  readonly requestedProcedure?: string;
  readonly reason?: string;
  readonly priority?: 'STAT' | 'HIGH' | 'ROUTINE';
  /** NumberOfStudyRelatedInstances (0020,1208): what the archive announces, when it announces. */
  readonly announcedInstances?: number;
  /** Studies of one patient that share this name share a frame of reference, as long as the table stays. */
  readonly session?: string;
  readonly series: readonly SeriesPhantom[];
};
