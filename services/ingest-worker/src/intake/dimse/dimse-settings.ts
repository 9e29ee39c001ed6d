import { z } from 'zod';
import { isAeTitle, isLoopback, type Peer, parsePeer } from './peers.ts';

const count = z.coerce.number().int().min(1);
const seconds = z.coerce.number().min(0.05).max(86_400);
const isPem = (text: string): boolean => text.startsWith('-----BEGIN ');
const pem = z.string().refine(isPem, 'must be PEM, best by a _FILE variable').optional();

const peers = z
  .string()
  .default('')
  .transform((text, context): Peer[] => {
    const lines = text.split(/[,\n]/).map((line) => line.trim());
    return lines.filter(Boolean).flatMap((line) => {
      try {
        return [parsePeer(line)];
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
        return [];
      }
    });
  });

/** `CORDWATCH__DIMSE__...`: who may send over the DICOM network protocol, and how much at a time. */
export const dimseSettings = z
  .object({
    enabled: z.stringbool().default(true),
    host: z.string().min(1).default('127.0.0.1'),
    /** 0 takes any free port. */
    port: z.coerce.number().int().min(0).max(65_535).default(11_112),
    aeTitle: z.string().refine(isAeTitle, 'must be 1 to 16 printable characters').default('CORDWATCH'),
    /** Whether senders have to call us by our title. */
    checkCalledAeTitle: z.stringbool().default(false),
    /**
     * Who may send: `CT1@10.0.0.5, MR1@10.1.0.0/16#AB:CD:...`, by commas or lines; `*` is any title, or any address. None:
     * this machine alone. Over TLS the common name of a sender's certificate has to be its AE title, or the certificate
     * has to be the one whose SHA-256 fingerprint stands behind `#`.
     */
    peers,
    /** Without TLS everything about patients is readable on the network: somebody has to want that. */
    plainOnNetwork: z.stringbool().default(false),
    /** Ours, and the authority of the senders' certificates: PEM, best as `..._FILE`. All three, or no TLS. */
    tlsKey: pem,
    tlsCert: pem,
    tlsCa: pem,
    maxPduBytes: z.coerce.number().int().min(4_096).max(1_048_576).default(131_072),
    /** Connections beyond this are closed unanswered. */
    maxConnections: count.default(512),
    maxAssociations: count.default(256),
    maxAssociationsPerAddress: count.default(64),
    maxAssociationsPerMinute: count.default(3_000),
    /** Of headers that are being received, over all associations. */
    maxHeldMebibytes: count.default(128),
    associationSeconds: seconds.default(10),
    pduSeconds: seconds.default(30),
    idleSeconds: seconds.default(60),
    /** How long a store in progress may go on when the service stops. */
    graceSeconds: seconds.default(10),
  })
  .refine(({ tlsKey, tlsCert, tlsCa }) => new Set([tlsKey, tlsCert, tlsCa].map(Boolean)).size === 1, {
    path: ['tlsKey'],
    error: 'TLS_KEY, TLS_CERT and TLS_CA together, or none of them',
  })
  .refine(({ enabled, host, peers: list }) => !enabled || isLoopback(host) || list.length > 0, {
    path: ['peers'],
    error: 'a list of who may send, such as CT1@10.0.0.5, on an address that others can reach',
  })
  .refine(
    ({ enabled, host, plainOnNetwork, tlsKey }) => !enabled || isLoopback(host) || plainOnNetwork || Boolean(tlsKey),
    {
      path: ['tlsKey'],
      error: 'TLS, or PLAIN_ON_NETWORK=true, on an address that others can reach',
    },
  );
export type DimseSettings = z.output<typeof dimseSettings>;
