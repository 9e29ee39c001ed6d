import { z } from 'zod';
import { alertSettings } from './alerts/alert-settings.ts';
import { dimseSettings } from './intake/dimse/dimse-settings.ts';
import { pullSettings } from './intake/pull/pull-settings.ts';

const count = z.coerce.number().int().min(1);
const gibibyte = 1024 ** 3;

/** The configuration of this service, one section a key: `CORDWATCH__FOLDER__PATH` is `folder.path`. */
export const settingsSchema = z.object({
  database: z.object({ url: z.url({ protocol: /^postgres(ql)?$/ }) }),
  /** For many machines; without it the queue lives in the database. */
  redis: z.object({ url: z.url({ protocol: /^rediss?$/ }).optional() }),
  ingest: z.object({
    port: z.coerce.number().int().min(0).max(65535).default(8081),
    /** Senders are not signed in, so only this machine may connect; others come through the API. */
    host: z.enum(['127.0.0.1', '::1', 'localhost']).default('127.0.0.1'),
  }),
  dimse: dimseSettings,
  folder: z.object({
    /** Off unless named. */
    path: z.string().min(1).optional(),
    stableSeconds: z.coerce.number().min(0).default(5),
    everySeconds: z.coerce.number().min(0.05).default(2),
    /** Each folder directly below is a sender, by its name. Not where folders are named after patients. */
    senderFolders: z.stringbool().default(false),
  }),
  stow: z.object({
    maxBodyBytes: count.default(16 * gibibyte),
    maxParts: count.default(20_000),
    maxRequests: count.default(16),
    /** Of headers that are being received, over all requests. */
    maxHeldMebibytes: count.default(128),
    idleSeconds: count.default(60),
    /** Looked at whenever a sender was waited for `idleSeconds` in all. */
    minBytesPerSecond: count.default(1_024),
  }),
  pull: pullSettings,
  triage: z.object({ concurrency: count.max(64).default(2) }),
  /** Shared with the API, by which a study counts as arriving. */
  policy: z.object({ quietSeconds: count.default(60) }),
  alerts: alertSettings,
  /** How long the bytes of what is stored or dismissed stay in quarantine. */
  quarantine: z.object({ keepBytesDays: z.coerce.number().min(0).max(3_650).default(7) }),
  log: z.object({ level: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info') }),
});
export type Settings = z.output<typeof settingsSchema>;
