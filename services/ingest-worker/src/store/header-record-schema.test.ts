import { aHeader } from '@cordwatch/dicom-header/testing';
import { expect, test } from 'vitest';
import { headerRecordSchema } from './header-record-schema.ts';

const radiotherapy = {
  planUid: '2.25.9',
  planLabel: 'SBRT_T8',
  intent: 'PALLIATIVE',
  fractionsPlanned: 2,
  fractionsDelivered: null,
  doseGy: 24,
  treatmentDates: ['20210412'],
};

test.each([
  ['of an image', aHeader()],
  ['of radiotherapy', aHeader({ radiotherapy })],
])('a header %s reads as it was stored', (_, header) => {
  expect(headerRecordSchema.parse(JSON.parse(JSON.stringify(header)))).toEqual(header);
});
