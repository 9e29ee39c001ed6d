import { caseNumbers, failCase } from '../run-cases.ts';

type Send = (number: number) => Promise<void>;

/** Sends the cases of a class, some at a time. @throws Error that says how to repeat what failed. */
export async function sendCases(kind: string, count: number, send: Send, { atATime = 4 } = {}): Promise<void> {
  const left = caseNumbers(count);
  await Promise.all(Array.from({ length: atATime }, sendNext));

  async function sendNext(): Promise<void> {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      await send(number).catch(failing(kind, number));
    }
  }
}

const failing =
  (kind: string, number: number) =>
  (error: unknown): never =>
    failCase(kind, number, error);
