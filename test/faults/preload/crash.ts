import { subscribe } from 'node:diagnostics_channel';
import { passageChannel } from '../../../services/ingest-worker/src/passage.ts';

/**
 * Loaded before the service. `FAULT_CRASH_AT` names passages, one after another with ` > ` between them; when the process
 * has passed the others and comes to the last, it kills itself there.
 */
const way = (process.env.FAULT_CRASH_AT ?? '').split(' > ');

subscribe(passageChannel, (passage) => {
  if (passage !== way[0]) return;
  way.shift();
  if (way.length === 0) process.kill(process.pid, 'SIGKILL');
});
