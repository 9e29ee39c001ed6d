import { gzipSync } from 'node:zlib';
import type { Random } from '../random.ts';
import { canary } from './bad-body.ts';

const zeros = gzipSync(Buffer.alloc(50_000_000));
const store = 'POST /dicom-web/studies HTTP/1.1\r\nHost: x\r\n';
const typed = `${store}Content-Type: multipart/related; type="application/dicom"; boundary=cut\r\n`;

const paths = [
  ...[
    '/',
    '//host/x',
    '/dicom-web/studies/',
    '/dicom-web/studies/%2e%2e',
    '/dicom-web/studies/..%2f..%2fetc',
    '/%00',
    '/%',
    '/%zz',
  ],
  ...[
    '/dicom-web/studies/1.2.3/series',
    `/dicom-web/studies/${canary}`,
    `/${'a'.repeat(9_000)}`,
    `/?${'a=b&'.repeat(2_000)}`,
  ],
  ...[
    'http://other/dicom-web/studies',
    '*',
    '/dicom-web/studies?__proto__[x]=1',
    '/metrics/../dicom-web/studies',
    '/healthz',
    '/metrics',
  ],
];
const methods = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'CONNECT',
  'get',
  'BREW',
  '',
  'G\0ET',
  'X'.repeat(5_000),
];
const headers = [
  ...[
    'Content-Length: 5',
    'Content-Length: 5\r\nContent-Length: 6',
    'Content-Length: -1',
    'Content-Length: 4294967295',
    'Content-Length: 1e3',
  ],
  ...[
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: gzip',
    'Transfer-Encoding: chunked, chunked',
    'Transfer-Encoding: x',
  ],
  ...[
    'X: a\r\nb',
    'X : a',
    ' X: a',
    'X',
    ': a',
    `X: ${canary}`,
    `X: ${'a'.repeat(20_000)}`,
    'Expect: 100-continue',
    'Expect: nonsense',
  ],
  ...[
    'Upgrade: websocket\r\nConnection: Upgrade',
    'Content-Encoding: gzip',
    'X-HTTP-Method-Override: DELETE',
    'Host: a\r\nHost: b',
    'X: \x01',
  ],
  ...[
    'Content-Type: multipart/related; boundary="',
    `Content-Type: ${canary}`,
    `X-Forwarded-For: ${canary}`,
    'Content-Type: application/dicom+json',
  ],
  ...[
    'Content-Type: multipart/related; boundary=cut\r\nContent-Length: 0',
    `Cookie: ${'a=b;'.repeat(3_000)}`,
    'Connection: close, keep-alive',
  ],
];
const bodies = [
  '',
  '--cut\r\n',
  '5\r\nhello\r\n0\r\n\r\n',
  'ffffffffffffffff\r\n',
  '5;x=y\r\nhello\r\n0\r\n\r\n',
  '-1\r\n',
  'zz\r\n',
  'hello',
  '0\r\n\r\n',
];

/** Bytes for an HTTP port: requests that are none, that say two things, or that hold more than they say. */
export function badRequest(random: Random): Buffer {
  const make = random.pick([odd, odd, odd, encoded, noise, manyHeaders, chunked]);
  return Buffer.from(make(random));
}

function odd(random: Random): Buffer {
  const version = random.pick([
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.0',
    'HTTP/0.9',
    'HTTP/2.0',
    'HTTP/9',
    '',
    'ICAP/1.0',
  ]);
  const some = Array.from({ length: random.below(3) }, () => random.pick(headers));
  const line = `${random.pick(methods)} ${random.pick(paths)} ${version}`;
  return Buffer.from(
    `${[line, 'Host: x', ...some, 'Connection: close'].join('\r\n')}\r\n\r\n${random.pick(bodies)}`,
    'latin1',
  );
}

function encoded(random: Random): Buffer {
  const encoding = random.pick(['gzip', 'br', 'zstd', 'deflate', 'gzip, gzip', canary]);
  return Buffer.concat([
    Buffer.from(`${typed}Content-Encoding: ${encoding}\r\nContent-Length: ${zeros.length}\r\n\r\n`),
    zeros,
  ]);
}

const noise = (random: Random): Buffer =>
  Buffer.concat([random.bytes(1 + random.below(2_000)), Buffer.from('\r\n\r\n')]);

function manyHeaders(random: Random): Buffer {
  const many = Array.from({ length: random.pick([100, 1_000, 3_000]) }, (_, n) => `X${n}: ${n}`);
  return Buffer.from(`${typed}${many.join('\r\n')}\r\nContent-Length: 0\r\n\r\n`);
}

/** Chunks with extensions, without sense, or with another request behind them. */
function chunked(random: Random): Buffer {
  const size = random.pick(['5', '05', '5;a=b', `5;${'x'.repeat(5_000)}`, '0x5', '5 ', 'G', '', '100000000000000000']);
  const behind = random.pick(['', `GET /${canary} HTTP/1.1\r\nHost: x\r\n\r\n`, 'X: trailer\r\n\r\n']);
  return Buffer.from(
    `${typed}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${size}\r\nhello\r\n0\r\n\r\n${behind}`,
  );
}
