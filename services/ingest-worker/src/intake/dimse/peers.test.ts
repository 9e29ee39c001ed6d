import { describe, expect, test } from 'vitest';
import { dimseSettings } from './dimse-settings.ts';
import { LOOPBACK_PEERS, mayCall, parsePeer } from './peers.ts';

const plain = (address: string) => ({ address, certificate: null });
const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
const tls = (commonName: string, print = 'CD:CD') => ({
  address: '10.0.0.5',
  certificate: { commonName, fingerprint: print },
});

describe('the allow-list', () => {
  test('binds a title to an address or a network', () => {
    const peers = [parsePeer('CT1@10.0.0.5'), parsePeer('*@10.1.0.0/16'), parsePeer('MR 2@fd00::/8'), parsePeer('X@*')];
    expect(mayCall(peers, 'CT1', plain('10.0.0.5'))).toBe(true);
    expect(mayCall(peers, 'CT1', plain('10.0.0.6'))).toBe(false);
    expect(mayCall(peers, 'CT2', plain('10.0.0.5'))).toBe(false);
    expect(mayCall(peers, 'CT2', plain('10.1.255.255'))).toBe(true);
    expect(mayCall(peers, 'MR 2', plain('fd00::17'))).toBe(true);
    expect(mayCall(peers, 'X', plain('192.0.2.1'))).toBe(true);
    expect(mayCall(peers, 'X', plain(''))).toBe(false);
  });

  test('that is empty is this machine', () => {
    expect(mayCall(LOOPBACK_PEERS, 'ANY', plain('127.0.0.1'))).toBe(true);
    expect(mayCall(LOOPBACK_PEERS, 'ANY', plain('::1'))).toBe(true);
    expect(mayCall(LOOPBACK_PEERS, 'ANY', plain('10.0.0.5'))).toBe(false);
  });

  test('lets nobody in by a title that is none', () => {
    for (const title of ['', 'A\\B', 'A\u0000B', '\u00e4', 'seventeen letters', ' A'])
      expect([title, mayCall([parsePeer('*@*')], title, plain('127.0.0.1'))]).toEqual([title, false]);
  });

  test('binds a certificate to a title, by its name or by its fingerprint', () => {
    const named = [parsePeer('CT1@*')];
    expect([mayCall(named, 'CT1', tls('CT1')), mayCall(named, 'CT1', tls('CT2'))]).toEqual([true, false]);
    const printed = [parsePeer(`CT1@*#${fingerprint.toLowerCase()}`)];
    expect([mayCall(printed, 'CT1', tls('x', fingerprint)), mayCall(printed, 'CT1', tls('CT1'))]).toEqual([
      true,
      false,
    ]);
    expect(mayCall(printed, 'CT1', plain('10.0.0.5'))).toBe(false);
  });
});

const faultsOf = (settings: Record<string, string>) =>
  dimseSettings.safeParse(settings).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the settings', () => {
  const pem = '-----BEGIN CERTIFICATE-----';

  test('listen on this machine alone unless told otherwise', () => {
    expect(dimseSettings.parse({})).toMatchObject({ host: '127.0.0.1', port: 11_112, aeTitle: 'CORDWATCH', peers: [] });
  });

  test('on an address that others can reach want an allow-list, and TLS or a clear word (M3)', () => {
    expect(faultsOf({ host: '0.0.0.0' })).toEqual(['peers', 'tlsKey']);
    expect(faultsOf({ host: '0.0.0.0', peers: 'A@10.0.0.1' })).toEqual(['tlsKey']);
    expect(faultsOf({ host: '10.0.0.9', peers: 'A@10.0.0.1', plainOnNetwork: 'true' })).toEqual([]);
    expect(faultsOf({ host: '::', peers: 'A@10.0.0.1', tlsKey: pem, tlsCert: pem, tlsCa: pem })).toEqual([]);
    expect(faultsOf({ host: '0.0.0.0', enabled: 'false' })).toEqual([]);
    expect(['127.0.0.2', '::1', 'localhost'].map((host) => faultsOf({ host }))).toEqual([[], [], []]);
  });

  test('want a key with its certificate and authority', () => {
    expect(faultsOf({ tlsKey: pem })).toEqual(['tlsKey']);
    expect(faultsOf({ tlsKey: 'a path', tlsCert: pem, tlsCa: pem })).toEqual(['tlsKey']);
  });

  test.each(['CT1', 'CT1@', '@10.0.0.1', 'CT1@host', 'CT1@10.0.0.0/33', 'CT1@10.0.0.1#12', 'A\\B@*', 'a@b@c'])(
    'do not take %s for a peer',
    (line) => {
      expect(faultsOf({ peers: `OK@10.0.0.1, ${line}` })).toEqual(['peers']);
    },
  );

  test('take peers by commas or lines', () => {
    expect(dimseSettings.parse({ peers: 'A@10.0.0.1, B@::1\nC@*\n' }).peers).toHaveLength(3);
  });
});
