import { MAX_HEADER_BYTES } from './limits.ts';
import type { HeaderReading, UnreadableReason } from './reading.ts';

/** Ends a walk from any depth. Thrown and caught inside this package only: `readHeader` turns it into its reading. */
export class Halt extends Error {
  readonly reading: Exclude<HeaderReading, { kind: 'header' }>;

  constructor(reading: Halt['reading']) {
    super(reading.kind);
    this.reading = reading;
  }
}

export const refuse = (reason: UnreadableReason): never => {
  throw new Halt({ kind: 'unreadable', reason });
};

/** The walk needs bytes up to `atLeastBytes` and the buffer ends before. */
export const askForMore = (atLeastBytes: number): never => {
  if (atLeastBytes > MAX_HEADER_BYTES) refuse('HEADER_TOO_LARGE');
  throw new Halt({ kind: 'more', atLeastBytes });
};
