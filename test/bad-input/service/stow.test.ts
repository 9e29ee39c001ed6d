import { UNREADABLE_REASONS } from '@cordwatch/dicom-header';
import { expect, test } from 'vitest';
import type { BadClass } from '../dicom/bad-object.ts';
import { badObjects } from '../dicom/classes.ts';
import { badBody, soundFile } from '../http/bad-body.ts';
import { badRequest } from '../http/bad-request.ts';
import { randomOfCase } from '../run-cases.ts';
import { holds, ledgerAddsUp, memoryComesBack } from './oracle.ts';
import { exchange, storeRequest } from './raw-http.ts';
import { startIntake } from './running-intake.ts';
import { sendCases } from './send-cases.ts';
import { partsToldIn } from './told-parts.ts';

/** INTERNAL is not among them: that would be a fault of ours. */
const reasons = [...UNREADABLE_REASONS, 'STUDY_UID_MISMATCH', 'MALFORMED_PART', 'UNSUPPORTED_MEDIA_TYPE'];
const largestBytes = 4 * 1024 ** 2;
const ofEachClass = 150;
const isLarge = ({ kind }: BadClass): boolean => ['bombs', 'frames'].includes(kind);
const lightly = badObjects.filter((each) => !isLarge(each));
const large = badObjects.filter(isLarge);

const head = Buffer.from('--cut\r\nContent-Type: application/dicom\r\n\r\n');
const asBody = (bytes: Uint8Array): Buffer => Buffer.concat([head, bytes, Buffer.from('\r\n--cut--')]);
const type = 'multipart/related; type="application/dicom"; boundary=cut';

test('bad objects and bodies are answered part by part, accounted for, and hurt nobody else', async () => {
  const intake = await startIntake();
  let told = 0;
  const store = async (request: Buffer, statuses: readonly number[]) => {
    const answer = await exchange(intake.port, request);
    expect(statuses).toContain(answer.status);
    told += partsToldIn(answer);
  };
  const objects = [200, 202, 400, 409];
  await store(storeRequest(type, asBody(soundFile(0))), [200]);
  let wells = 0;
  for (const { kind, count, make } of lightly) {
    const send = (number: number) => store(storeRequest(type, asBody(make(randomOfCase(kind, number)).bytes)), objects);
    await holds(intake, () => sendCases(kind, Math.min(count, ofEachClass), send));
    wells += 1;
  }
  for (const { kind, make } of large) {
    const send = async (number: number) => {
      const { bytes } = make(randomOfCase(kind, number));
      if (bytes.length <= largestBytes) await store(storeRequest(type, asBody(bytes)), objects);
    };
    // Thousands of frames cost time behind the reader, too: that is on the list of limits.
    const mostLagSeconds = kind === 'frames' ? Number.POSITIVE_INFINITY : 0.2;
    await holds(intake, () => sendCases(kind, 24, send, { atATime: 1 }), { mostLagSeconds });
    wells += 1;
  }
  const sendBody = (number: number) => {
    const body = badBody(randomOfCase('bodies', number));
    return store(storeRequest(body.type, body.body), [...objects, 413, 415]);
  };
  await holds(intake, () => sendCases('bodies', 800, sendBody));
  wells += 1;
  await memoryComesBack(intake, () => sendCases('bodies', 800, sendBody));
  await ledgerAddsUp(intake, told + wells, reasons);
});

test('requests that are none are answered or closed, and hurt nobody else', async () => {
  const intake = await startIntake({ CORDWATCH__STOW__IDLE_SECONDS: '1' });
  const send = () =>
    sendCases('requests', 800, async (number) => {
      const { status } = await exchange(intake.port, badRequest(randomOfCase('requests', number)));
      expect(status === null || status < 500 || status === 503, `answered ${status}`).toBe(true);
    });
  await holds(intake, send);
  await memoryComesBack(intake, send);
});
