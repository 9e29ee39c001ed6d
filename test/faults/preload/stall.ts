import { subscribe } from 'node:diagnostics_channel';
import { passageChannel } from '../../../services/ingest-worker/src/passage.ts';

/** Loaded before the service: whenever it comes to the passage `FAULT_STALL_AT`, it stands still for `FAULT_STALL_MS`. */
const at = process.env.FAULT_STALL_AT;
const stallMs = Number(process.env.FAULT_STALL_MS ?? 0);
const never = new Int32Array(new SharedArrayBuffer(4));

subscribe(passageChannel, (passage) => {
  if (passage === at) Atomics.wait(never, 0, 0, stallMs);
});
