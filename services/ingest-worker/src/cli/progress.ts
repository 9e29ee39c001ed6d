import { Presets, SingleBar } from 'cli-progress';

export type Progress = { readonly done: (count: number) => void; readonly stop: () => void };

/** A bar on standard error while a person is watching; nothing in a pipe or a log. */
export function showProgress(total: number, unit: string): Progress {
  if (!process.stderr.isTTY) return { done: () => undefined, stop: () => undefined };
  const format = `{bar} {value}/{total} ${unit}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true }, Presets.rect);
  bar.start(total, 0);
  return { done: (count) => bar.update(count), stop: () => bar.stop() };
}
