import { BlockList, isIP, type SocketAddress } from 'node:net';

/** One line of the allow-list: who may associate, from where, and with which certificate. */
export type Peer = {
  /** Null is any. */
  readonly aeTitle: string | null;
  /** As it was written: an address, a network such as `10.1.0.0/16`, or `*`. */
  readonly from: string;
  readonly addresses: Pick<BlockList, 'check'>;
  /** SHA-256 of the certificate, in upper case with colons; without it the certificate has to be named after the AE title. */
  readonly fingerprint: string | null;
};

/** Who is on the other side of a connection. The certificate is one that our own authority signed; null without TLS. */
export type Caller = { readonly address: string; readonly certificate: Certificate | null };
export type Certificate = { readonly commonName: string | null; readonly fingerprint: string };

const AE_TITLE = /^[\x21-\x5b\x5d-\x7e](?:[\x20-\x5b\x5d-\x7e]{0,14}[\x21-\x5b\x5d-\x7e])?$/;

/** An AE title: 1 to 16 printable characters without a backslash, and no blanks around it (PS3.5 6.2). */
export const isAeTitle = (text: string): boolean => AE_TITLE.test(text);

const FINGERPRINT = /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/;

/** `AE@address`, `AE@network/bits`, with `#fingerprint` behind it. @throws Error that says what was wanted. */
export function parsePeer(text: string): Peer {
  const [, title = '', from = '', fingerprint] = /^(.*)@([^@#]+)(?:#(.*))?$/.exec(text) ?? [];
  if (title !== '*' && !isAeTitle(title)) throw new Error('wanted AE@address, such as CT1@10.0.0.5');
  if (fingerprint !== undefined && !FINGERPRINT.test(fingerprint.toUpperCase()))
    throw new Error('wanted a SHA-256 fingerprint of 32 pairs of digits with colons behind #');
  return {
    aeTitle: title === '*' ? null : title,
    from,
    addresses: addressesOf(from),
    fingerprint: fingerprint?.toUpperCase() ?? null,
  };
}

const ANYWHERE: Peer['addresses'] = { check: () => true };

function addressesOf(from: string): Peer['addresses'] {
  if (from === '*') return ANYWHERE;
  const [address = '', bits] = from.split('/');
  const list = new BlockList();
  const family = familyOf(address);
  if (!family) throw new Error('wanted an IP address, a network such as 10.1.0.0/16, or * behind @');
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, prefixOf(bits, family), family);
  return list;
}

function prefixOf(bits: string, family: 'ipv4' | 'ipv6'): number {
  const prefix = Number(bits);
  if (!/^\d{1,3}$/.test(bits) || prefix > (family === 'ipv4' ? 32 : 128)) throw new Error('wanted bits behind /');
  return prefix;
}

const familyOf = (address: string): SocketAddress['family'] | null =>
  isIP(address) === 4 ? 'ipv4' : isIP(address) === 6 ? 'ipv6' : null;

/** Without an allow-list this machine may send, and nobody else. */
export const LOOPBACK_PEERS: readonly Peer[] = ['*@127.0.0.0/8', '*@::1'].map(parsePeer);

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || LOOPBACK_PEERS.some(({ addresses }) => isAt(addresses, host));

const isAt = (addresses: Peer['addresses'], address: string): boolean => {
  const family = familyOf(address);
  return family !== null && addresses.check(address, family);
};

/** Whether a calling AE title belongs to who calls: address and, over TLS, certificate have to be those of one peer. */
export const mayCall = (peers: readonly Peer[], aeTitle: string, caller: Caller): boolean =>
  isAeTitle(aeTitle) &&
  peers.some(
    (peer) =>
      (peer.aeTitle === null || peer.aeTitle === aeTitle) &&
      isAt(peer.addresses, caller.address) &&
      certificateFits(peer, aeTitle, caller.certificate),
  );

const certificateFits = ({ fingerprint }: Peer, aeTitle: string, certificate: Certificate | null): boolean => {
  if (certificate === null) return fingerprint === null;
  return fingerprint === null ? certificate.commonName === aeTitle : certificate.fingerprint === fingerprint;
};
