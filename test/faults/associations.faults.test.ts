import { anAssociateRq } from '@cordwatch/dimse/testing';
import { expect, onTestFinished, test } from 'vitest';
import { type DimseClient, dimseClient } from '../../services/ingest-worker/src/testing/dimse-client.ts';
import { nothingWrong } from './harness/check-store.ts';
import { dimseSender } from './harness/dimse-sender.ts';
import { aHospital } from './harness/hospital.ts';

const limit = 50;

test('of 200 associations at once those over the limit are rejected for now, and none hangs', async () => {
  const hospital = await aHospital({
    env: { CORDWATCH__DIMSE__MAX_ASSOCIATIONS: `${limit}`, CORDWATCH__DIMSE__MAX_ASSOCIATIONS_PER_ADDRESS: `${limit}` },
  });
  const clients = await Promise.all(Array.from({ length: 200 }, () => dimseClient(hospital.ingest.dimsePort)));
  onTestFinished(() => {
    for (const { socket } of clients) socket.destroy();
  });
  const answers = await Promise.all(clients.map(associate));
  expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(limit);
  // Rejected-transient, by the presentation layer, local limit exceeded (PS3.8 9.3.4).
  expect(answers.filter((answer) => answer === 'rejected 2/3/2')).toHaveLength(200 - limit);
  for (const { socket } of clients) socket.destroy();
  await hospital.send(hospital.makeStudy(1), hospital.dimse);
  expect(await hospital.check()).toEqual(nothingWrong);
});

async function associate(client: DimseClient): Promise<string> {
  client.say(anAssociateRq());
  const answer = await client.answer();
  if (answer?.is === 'reject') return `rejected ${answer.result}/${answer.source}/${answer.reason}`;
  return answer?.is === 'accept' ? 'accepted' : 'nothing';
}

test('200 senders that store on an association each are all answered, some after coming back', async () => {
  const hospital = await aHospital({
    env: { CORDWATCH__DIMSE__MAX_ASSOCIATIONS: `${limit}`, CORDWATCH__DIMSE__MAX_ASSOCIATIONS_PER_ADDRESS: `${limit}` },
  });
  const send = dimseSender(hospital.ingest.dimsePort);
  const shares = Array.from({ length: 200 }, (_, n) => ({
    specimens: hospital.makeStudy(n + 1, 'one series'),
    channel: { via: 'dimse' as const, send },
  }));
  await hospital.sendAll(shares, 200);
  expect(await hospital.check()).toEqual(nothingWrong);
});
