import path from 'node:path';
import { z } from 'zod';
import { dataFolder } from '../service/index.ts';

export const checkout = path.join(import.meta.dirname, '..', '..', '..');

const port = z.coerce
  .number({ error: 'a port number' })
  .int({ error: 'a whole number' })
  .min(1, { error: 'a port from 1' })
  .max(65_535, { error: 'a port up to 65535' });

/** What `npm start` itself reads; the services read the rest of the environment. */
export const startSettings = z.object({
  database: z.object({
    url: z.url({ protocol: /^postgres(ql)?$/, error: 'an address like postgres://user:password@host/name' }).optional(),
  }),
  http: z.object({ host: z.string().default('127.0.0.1'), port: port.default(8080) }),
  ingest: z.object({ port: port.default(8081) }),
  dimse: z.object({
    enabled: z.stringbool({ error: 'true or false' }).default(true),
    host: z.string().default('127.0.0.1'),
    port: port.default(11_112),
  }),
  data: z.object({
    folder: z
      .string()
      .transform((folder) => path.resolve(folder))
      .default(dataFolder({})),
  }),
  demo: z.object({
    /** Unset: only into the embedded database, never unasked into somebody's own. */
    create: z.stringbool({ error: 'true or false' }).optional(),
  }),
});

export type StartSettings = z.output<typeof startSettings>;
