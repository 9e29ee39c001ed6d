import { expect, it } from 'vitest';
import { presentRow } from './present-entry.ts';
import { standInEntry } from './stand-in-entry.ts';
import { storedEntrySchema } from './stored-entry.ts';
import { anAtReading } from './testing.ts';

const columns = {
  studyInstanceUid: '1.2.3',
  tier: 'emergency',
  readBy: '2026-11-22T09:00:00.000Z',
  patientId: 'A',
  patientName: 'DOE^JANE',
  description: 'MR WHOLE SPINE',
  accessionNumber: null,
  modalities: ['MR'],
} as const;

it('an entry that cannot be read is shown in its place, undecided', () => {
  const row = presentRow(standInEntry(columns), anAtReading());
  expect(row).toMatchObject({ studyInstanceUid: '1.2.3', tier: 'emergency', readBy: columns.readBy });
  expect(row.wholeSpineWithContrast).toMatchObject({
    is: 'indeterminate',
    says: 'The verdict was stored by another version of Cordwatch and waits to be made again',
  });
});

it('the stand-in is itself a valid entry', () => {
  expect(storedEntrySchema.safeParse(standInEntry(columns)).success).toBe(true);
});
