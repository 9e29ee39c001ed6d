import { type HeaderRecord, readHeader } from '@cordwatch/dicom-header';
import { type DemoPatient, demoPatients, filesOf } from '@cordwatch/dicom-objects';
import { defaultRuleSet, triageStudies } from '@cordwatch/triage';
import { entryOf, type StoredEntry } from '@cordwatch/worklist';

const DAY = '20260105';
const ARRIVED_AT = '2026-01-05T09:00:00.000Z';

const recordOf = ({ bytes }: { readonly bytes: Uint8Array }): HeaderRecord => {
  const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
  if (reading.kind !== 'header') throw new Error(`A header of the demo was wanted, and it is ${reading.kind}`);
  return reading.record;
};

const recordsOf = ({ studies }: DemoPatient): HeaderRecord[] =>
  studies.flatMap(({ phantom }) => [...filesOf(phantom)].map(recordOf));

/** The entries of one patient of the demo, judged from the bytes of its files as the ingest worker judges them. */
export const demoEntries = (title: RegExp): StoredEntry[] => {
  const patient = demoPatients(DAY).find((one) => title.test(one.title));
  if (!patient) throw new Error(`The demo has no patient whose title is like ${title}`);
  return triageStudies(recordsOf(patient), defaultRuleSet).map((triage) => entryOf(triage, ARRIVED_AT));
};
