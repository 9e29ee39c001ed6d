import { pino } from 'pino';
import { expect, test } from 'vitest';
import { aDataSetOf } from '../../testing/dimse-testing.ts';
import { HeldHeaders } from '../held-headers.ts';
import type { Offer } from '../offer.ts';
import { Reception } from './reception.ts';

const context = { id: 1, abstractSyntaxUid: '1.2.840.10008.5.1.4.1.1.4', transferSyntaxUid: '1.2.840.10008.1.2.1' };
const request = {
  field: 1,
  messageId: 1,
  hasDataSet: true,
  sopClassUid: '1.2.840.10008.5.1.4.1.1.4',
  sopInstanceUid: '1.1.1.1',
};

function aReception(asked = request) {
  const offers: Offer[] = [];
  const heldHeaders = new HeldHeaders(1_000_000);
  const reception = new Reception(asked, context, 'CT1@::1', {
    store: {
      storeOne: async (_via, offer) => {
        offers.push(offer);
        const { readout } = offer;
        return readout.kind === 'header' ? { is: 'stored', doubts: [] } : { is: 'quarantined', reason: readout.reason };
      },
    },
    senders: { heard: () => undefined, refused: () => undefined },
    logger: pino({ level: 'silent' }),
    heldHeaders,
  });
  return { reception, offers, heldHeaders };
}

const long = aDataSetOf('1.1', 1, 100_000);

test('an instance is stored when its last byte is there, once, and nothing of it is held then', async () => {
  const { reception, offers, heldHeaders } = aReception();
  reception.push(long.subarray(0, 50_000));
  reception.push(long.subarray(50_000));
  expect([offers.length, heldHeaders.bytes > 5_000]).toEqual([0, true]);
  expect(await reception.end()).toEqual({ status: 0 });
  expect(offers).toMatchObject([{ sender: 'CT1@::1', readout: { kind: 'header' }, held: null }]);
  expect(heldHeaders.bytes).toBe(0);
});

test('bytes may be gone once they were given: those of the header are copied', async () => {
  const { reception, offers } = aReception();
  const buffer = new Uint8Array(3_000);
  for (let offset = 0; offset < long.length; offset += buffer.length) {
    const piece = long.subarray(offset, offset + buffer.length);
    buffer.set(piece);
    reception.push(buffer.subarray(0, piece.length));
    buffer.fill(0xff);
  }
  await reception.end();
  expect(offers).toMatchObject([{ readout: { kind: 'header', record: { sopInstanceUid: '1.1.1.1' } } }]);
});

test('another instance than its command names is put aside, and only when it is whole', async () => {
  const { reception, offers } = aReception({ ...request, sopInstanceUid: '9.9' });
  reception.push(long);
  expect(offers).toHaveLength(0);
  expect(await reception.end()).toMatchObject({ status: 0xa900 });
  const uids = { studyInstanceUid: '1.1', sopInstanceUid: '1.1.1.1' };
  expect(offers).toMatchObject([{ readout: { reason: 'COMMAND_UID_MISMATCH', uids } }]);
  const held = Buffer.from(offers[0]?.held?.bytes ?? []);
  expect(held.subarray(128, 132).toString()).toBe('DICM');
  expect(held.includes('1.2.840.10008.1.2.1')).toBe(true);
});

test.each([300, 50_000])(
  'a sender that breaks off after %d bytes has stored nothing, and nothing is held',
  async (bytes) => {
    const { reception, offers, heldHeaders } = aReception();
    reception.push(long.subarray(0, bytes));
    await reception.abandon();
    expect([offers.length, heldHeaders.bytes]).toEqual([0, 0]);
  },
);
