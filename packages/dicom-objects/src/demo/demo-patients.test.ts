import { readHeader } from '@cordwatch/dicom-header';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DicomFile } from '../phantom/instances.ts';
import { daysBefore } from './demo-patient.ts';
import { demoPatients, demoStudies } from './demo-patients.ts';

const TODAY = '20261122';
let files: readonly DicomFile[] = [];
beforeAll(() => {
  files = [...demoStudies(TODAY)];
});

function recordOf({ bytes }: DicomFile) {
  const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
  if (reading.kind !== 'header') throw new Error(`Wanted a header, got ${JSON.stringify(reading)}`);
  return reading.record;
}

describe('the demo', () => {
  test('stays small enough to be written at a first start', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.length).toBeLessThan(1000);
  });

  test('never writes one instance twice, nor outside its own folder', () => {
    expect(new Set(files.map((file) => recordOf(file).sopInstanceUid)).size).toBe(files.length);
    expect(new Set(files.map((file) => file.path)).size).toBe(files.length);
    for (const { path } of files) expect(path).toMatch(/^DEMO-\d{4}\/DEMO\d{4}[A-Z]\/series-\d+\/image-\d+\.dcm$/);
  });

  test('shows nobody who could be somebody', () => {
    for (const { patient } of files.map(recordOf)) {
      expect(patient).toMatchObject({ id: expect.stringMatching(/^DEMO-\d{4}$/), issuer: 'CORDWATCH-DEMO' });
      expect(patient.name).toMatch(/^DEMO\^/);
    }
  });

  test('lies in the past of its day, the latest studies on it', () => {
    const dates = demoPatients(TODAY).flatMap(({ studies }) => studies.map(({ phantom }) => phantom.date));
    expect(Math.max(...dates.map(Number))).toBe(Number(TODAY));
    expect(Math.min(...dates.map(Number))).toBe(Number(daysBefore(TODAY, 1826)));
  });

  test('has a title for every patient and a patient for every title', () => {
    const patients = demoPatients(TODAY);
    expect(new Set(patients.map(({ title }) => title)).size).toBe(patients.length);
    expect(new Set(patients.map(({ studies }) => studies[0]?.phantom.person.id)).size).toBe(patients.length);
  });

  test('is the same for the same day and another study on another day', () => {
    const [again] = demoStudies(TODAY);
    const [tomorrow] = demoStudies('20261123');
    expect(again?.bytes).toEqual(files[0]?.bytes);
    expect(tomorrow === undefined ? '' : recordOf(tomorrow).studyInstanceUid).not.toBe(
      files[0] === undefined ? '' : recordOf(files[0]).studyInstanceUid,
    );
  });
});

test('days before a date cross months, years and leap days', () => {
  expect(daysBefore('20260301', 1)).toBe('20260228');
  expect(daysBefore('20240301', 1)).toBe('20240229');
  expect(daysBefore('20260101', 366)).toBe('20241231');
});
