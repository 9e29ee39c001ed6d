import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Caller, Certificate } from './peers.ts';
import { plainAddress } from './sender-name.ts';

export const callerOf = (socket: Socket): Caller => ({
  address: plainAddress(socket.remoteAddress),
  certificate: null,
});

/** A caller whose certificate our authority signed: the handshake has seen to that. */
export const tlsCallerOf = (socket: TLSSocket): Caller => ({ ...callerOf(socket), certificate: certificateOf(socket) });

function certificateOf(socket: TLSSocket): Certificate {
  const { subject, fingerprint256 } = socket.getPeerCertificate();
  const name: unknown = subject?.CN;
  return { commonName: typeof name === 'string' ? name : null, fingerprint: fingerprint256 ?? '' };
}
