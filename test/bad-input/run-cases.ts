import { type Random, randomOf } from './random.ts';

/** `CORDWATCH_SEED` repeats a run, `CORDWATCH_CASE` one number of every class. */
const seed = process.env.CORDWATCH_SEED ?? String(Date.now());
const onlyCase = process.env.CORDWATCH_CASE;

/** The numbers of the cases of a class to run: all of them unless one is named. */
export const caseNumbers = (count: number): number[] =>
  onlyCase === undefined ? Array.from({ length: count }, (_, at) => at) : [Number(onlyCase)];

/** What the case of this class and number draws from, by itself: it is the same whatever ran before. */
export const randomOfCase = (kind: string, number: number): Random => randomOf(`${seed}/${kind}/${number}`);

/** @throws Error that says how to repeat what failed. */
export function failCase(kind: string, number: number, cause: unknown): never {
  const says = cause instanceof Error ? cause.message : String(cause);
  throw new Error(`${kind}, case ${number}: repeat with CORDWATCH_SEED=${seed} CORDWATCH_CASE=${number}\n${says}`, {
    cause,
  });
}

/** Tries every case of a class. @throws Error at the first that fails. */
export function tryCases(kind: string, count: number, tryCase: (random: Random) => void): void {
  for (const number of caseNumbers(count)) {
    try {
      tryCase(randomOfCase(kind, number));
    } catch (error) {
      failCase(kind, number, error);
    }
  }
}

/** The same for cases that take time, one after the other. */
export async function tryCasesInTurn(
  kind: string,
  count: number,
  tryCase: (random: Random, number: number) => Promise<void>,
): Promise<void> {
  for (const number of caseNumbers(count)) {
    await tryCase(randomOfCase(kind, number), number).catch((error) => failCase(kind, number, error));
  }
}
