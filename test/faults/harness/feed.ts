import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Hospital } from './hospital.ts';
import type { Random } from './random.ts';

export type Feeding = {
  /** Lets what is being sent be answered. @returns how many studies there were. */
  readonly end: () => Promise<number>;
};

/** Four senders that go on until they are told to end, each study in another order and not always whole. */
export function feed(
  { makeStudy, channels, send }: Pick<Hospital, 'makeStudy' | 'channels' | 'send'>,
  random: Random,
): Feeding {
  let ending = false;
  let number = 0;
  const senders = Array.from({ length: 4 }, async () => {
    while (!ending) {
      await send(random.shuffled(makeStudy(++number)).slice(0, 20), random.pick(channels));
      await sleep(random.int(20, 200));
    }
  });
  const sending = Promise.all(senders);
  // A test that fails leaves its senders to themselves.
  sending.catch(() => undefined);
  onTestFinished(() => {
    ending = true;
  });
  const end = async () => {
    ending = true;
    await sending;
    return number;
  };
  return { end };
}
