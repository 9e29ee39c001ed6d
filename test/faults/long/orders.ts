import { z } from 'zod';

/** What the process that sends is told at its start. */
export const orders = z.object({
  ledgerFile: z.string(),
  folder: z.string(),
  httpPorts: z.array(z.number()),
  dimsePorts: z.array(z.number()),
  instances: z.number(),
  seed: z.number(),
  /** Senders. */
  atATime: z.number(),
});
export type Orders = z.output<typeof orders>;

/** So many instances may have been begun by now: the load lasts as long as the kills do. */
export const allowance = z.object({ instances: z.number() });

/** Answered for good, each time some are. */
export const progress = z.object({ delivered: z.number() });
