import { z } from 'zod';

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost'];
const seconds = z.coerce.number().int().min(1);

const toIssuers = (pairs: string): ReadonlyMap<string, string | null> =>
  new Map(
    pairs.split(',').flatMap((pair) => {
      const at = pair.lastIndexOf('=');
      return at < 1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim() || null] as const];
    }),
  );

/** The configuration of this service, one section a key: `CORDWATCH__POLICY__QUIET_SECONDS` is `policy.quietSeconds`. */
export const settingsSchema = z.object({
  database: z.object({ url: z.url({ protocol: /^postgres(ql)?$/ }) }),
  http: z.object({
    port: z.coerce.number().int().min(0).max(65535).default(8080),
    /** Everyone who can connect is signed in, so only this machine may connect. */
    host: z
      .enum(LOOPBACK_HOSTS, {
        error: `must be one of ${LOOPBACK_HOSTS.join(', ')}, because no sign-in is configured and everyone who can connect reads patient data`,
      })
      .default('127.0.0.1'),
  }),
  ingest: z.object({ url: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:8081') }),
  /** `system=issuer` pairs, comma-separated: the issuer of PatientID that a FHIR system stands for; nothing behind `=` for none. */
  fhir: z.object({ issuers: z.string().default('').transform(toIssuers) }),
  policy: z.object({ quietSeconds: seconds.default(60) }),
  limits: z.object({ readsPerMinute: seconds.default(6000), writesPerMinute: seconds.default(1200) }),
  log: z.object({ level: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info') }),
});
export type Settings = z.output<typeof settingsSchema>;
