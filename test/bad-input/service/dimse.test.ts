import { UNREADABLE_REASONS } from '@cordwatch/dicom-header';
import { aDataSet, anAssociateRq, anEchoRq, aStoreRq } from '@cordwatch/dimse/testing';
import { expect, test } from 'vitest';
import { dataSetWith, identity } from '../dicom/write.ts';
import { badConversation } from '../dimse/bad-conversation.ts';
import { randomOfCase } from '../run-cases.ts';
import { converse, statusesIn } from './dimse-connection.ts';
import { holds, ledgerAddsUp, memoryComesBack } from './oracle.ts';
import { startIntake } from './running-intake.ts';
import { sendCases } from './send-cases.ts';

const reasons = [...UNREADABLE_REASONS, 'COMMAND_UID_MISMATCH', 'SOP_CLASS_MISMATCH'];
/** What the peer does not end, we do; far sooner than a hospital would want. */
const soon = {
  CORDWATCH__DIMSE__ASSOCIATION_SECONDS: '1',
  CORDWATCH__DIMSE__PDU_SECONDS: '1',
  CORDWATCH__DIMSE__IDLE_SECONDS: '1',
};

const goodStore = Buffer.concat([
  anAssociateRq(),
  anEchoRq(),
  aStoreRq({ messageId: 2, sopClassUid: identity.sopClassUid, sopInstanceUid: identity.sopInstanceUid }),
  aDataSet(dataSetWith({})),
]);

test('bad conversations are ended, accounted for, and hurt nobody else', async () => {
  const intake = await startIntake(soon);
  const port = intake.dimsePort;
  const send = () =>
    sendCases(
      'conversations',
      600,
      async (number) => {
        const random = randomOfCase('conversations', number);
        const answers = await converse(port, badConversation(random), { end: !random.once(4) });
        for (const status of statusesIn(answers)) expect(status, 'a fault of ours').not.toBe(0x0110);
      },
      { atATime: 24 },
    );
  await holds(intake, send);
  const [echoed, stored] = statusesIn(await converse(port, goodStore, { end: false }));
  // The same instance may have come with something else in it: then that is said.
  expect([echoed, [0, 0xb007].includes(stored ?? -1)]).toEqual([0, true]);
  await memoryComesBack(intake, send);
  await ledgerAddsUp(intake, null, reasons);
});
