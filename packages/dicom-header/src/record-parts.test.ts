import { expect, test } from 'vitest';
import { joinRecord, splitRecord } from './record-parts.ts';
import { aFrame, aHeader } from './testing.ts';

const radiotherapy = {
  ...{ planUid: '1.2', planLabel: null, intent: null, fractionsPlanned: 5, fractionsDelivered: null, doseGy: 30 },
  treatmentDates: [],
};
const slice = (n: number) =>
  aHeader({
    sopInstanceUid: `1.1.${n}`,
    image: { instanceNumber: n, contentTime: `1200${n}` },
    frames: [aFrame({ positionMm: [0, 0, n] })],
  });

test.each([
  ['one frame', slice(1)],
  ['several frames', aHeader({ frames: [aFrame({ positionMm: [0, 0, 1] }), aFrame({ positionMm: [0, 0, 5] })] })],
  ['no image', aHeader({ frames: [] })],
  ['a radiotherapy plan', { ...aHeader({ frames: [] }), radiotherapy }],
])('a record of %s is the same when its parts are joined again', (_what, record) => {
  expect(joinRecord(splitRecord(record))).toEqual(record);
});

test('the slices of a stack have one part in common', () => {
  expect(splitRecord(slice(2)).common).toEqual(splitRecord(slice(1)).common);
  expect(splitRecord(slice(2)).own).not.toEqual(splitRecord(slice(1)).own);
});
