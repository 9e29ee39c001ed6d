import { readJsonHeader, UNREADABLE_REASONS } from '@cordwatch/dicom-header';
import { expect, test } from 'vitest';
import { headerRecordSchema } from '../../../services/ingest-worker/src/store/header-record-schema.ts';
import { identity } from '../dicom/write.ts';
import { tryCases } from '../run-cases.ts';
import { badInstance } from './bad-instance.ts';

test('an instance in JSON is read or refused with a reason of the list, and is never taken for another', () => {
  tryCases('instances', 3_000, (random) => {
    const { instance, identityKept } = badInstance(random);
    const reading = readJsonHeader(instance);
    if (reading.kind === 'unreadable') expect(UNREADABLE_REASONS).toContain(reading.reason);
    else {
      expect(() => headerRecordSchema.parse(reading.record)).not.toThrow();
      if (identityKept) expect(reading.record).toMatchObject(identity);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
