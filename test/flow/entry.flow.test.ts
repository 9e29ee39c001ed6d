import { type HeaderRecord, readHeader } from '@cordwatch/dicom-header';
import { demoPatients, demoStudies, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { defaultRuleSet, triageStudies } from '@cordwatch/triage';
import { entryOf, presentRow, type StoredEntry } from '@cordwatch/worklist';
import { anAtReading } from '@cordwatch/worklist/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const TODAY = '20261122';
const ARRIVED_AT = '2026-11-22T08:00:00.000Z';
const AT_READING = anAtReading();

const records: readonly HeaderRecord[] = [...demoStudies(TODAY)].flatMap(({ bytes }) => {
  const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
  return reading.kind === 'header' ? [reading.record] : [];
});

const entriesOf = (some: readonly HeaderRecord[]): StoredEntry[] =>
  triageStudies(some, defaultRuleSet).map((triage) => entryOf(triage, ARRIVED_AT));

const entries = entriesOf(records);

test('the bytes of every demo study become a row of the worklist', () => {
  const studies = demoPatients(TODAY).flatMap((patient) => patient.studies);
  expect(entries.map(({ studyInstanceUid }) => studyInstanceUid).sort()).toEqual(
    studies.map(({ phantom }) => studyInstanceUidOf(phantom)).sort(),
  );
  for (const { phantom } of studies) {
    const entry = entries.find(({ studyInstanceUid }) => studyInstanceUid === studyInstanceUidOf(phantom));
    const row = entry && presentRow(entry, AT_READING);
    expect(row?.patient.id).toBe(phantom.person.id);
    expect(row?.study.accessionNumber).toBe(phantom.accessionNumber);
    expect(row?.reasons.length).toBeGreaterThan(0);
  }
});

test('an emergency is read first, and nothing later than a week after it came', () => {
  const emergencies = entries.filter(({ tier }) => tier === 'emergency').map(({ study }) => study.accessionNumber);
  expect(emergencies).toContain('DEMO0017A');
  for (const { readBy } of entries) {
    const hours = (Date.parse(readBy) - Date.parse(ARRIVED_AT)) / 3_600_000;
    expect(hours).toBeGreaterThan(0);
    expect(hours).toBeLessThanOrEqual(168);
  }
});

test('order and repetition of what arrives change nothing', () => {
  const [patient] = demoPatients(TODAY);
  const own = records.filter(({ patient: { id } }) => id === patient?.studies[0]?.phantom.person.id);
  const expected = entriesOf(own);
  const arrivals = fc.shuffledSubarray([...own, ...own.slice(0, 20)], { minLength: own.length + 20 });
  fc.assert(
    fc.property(arrivals, (arrived) => {
      expect(entriesOf(arrived)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
