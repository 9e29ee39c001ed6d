import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** `is` says what the file was meant to be, e.g. `rule set`. */
export type JsonFile = { readonly path: string; readonly is: string };

/** What a JSON file holds, unchecked. @throws UsageError */
export function jsonIn(file: JsonFile): unknown {
  try {
    return JSON.parse(readFileSync(file.path, 'utf8'));
  } catch (error) {
    throw unusable(file, [error instanceof Error ? error.message : String(error)]);
  }
}

/** Names every fault of a file at once. */
export const unusable = ({ path, is }: JsonFile, faults: readonly string[]): UsageError =>
  new UsageError([`${path} is no ${is} that can be used:`, ...faults].join('\n  '));
