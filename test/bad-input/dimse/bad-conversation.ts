import {
  type AssociateRqParts,
  aDataSet,
  anAbort,
  anAssociateRq,
  anEchoRq,
  aPdv,
  aReleaseRq,
  aRequest,
  aStoreRq,
  type CommandElement,
  fragmentsOf,
  item,
  pdu,
} from '@cordwatch/dimse/testing';
import { identity } from '../dicom/write.ts';
import { anObject, canary } from '../http/bad-body.ts';
import type { Random } from '../random.ts';

const longest = [0, 1, 2, 4, 5, 6, 16_384, 131_072, 131_073, 1_048_577, 0x7fff_ffff, 0xffff_ffff];
const types = [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x7f, 0xff];
const titles = ['', ' ', 'SCANNER', 'A\0B', 'X'.repeat(16), 'é', `${canary}`, '../../x', "'; drop", '\r\nx'];
const syntaxes = [
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.1.99',
  '1.2.3',
  '',
  'x'.repeat(200),
  '__proto__',
];
const abstracts = [
  '1.2.840.10008.5.1.4.1.1.4',
  '1.2.840.10008.1.1',
  '1.2.840.10008.1.20.1',
  '1.2.840.10008.5.1.4.1.2.2.1',
  '',
  '9'.repeat(65),
];

/** What one connection says, from its beginning: most of it in order, and something in it that is not. */
export function badConversation(random: Random): Buffer {
  const opening = random.once(6) ? random.pick([oddAssociateRq, flood])(random) : anAssociateRq();
  const turns = Array.from({ length: random.below(6) }, () => random.pick(sayings)(random));
  const said = [...(random.once(10) ? [] : [opening]), ...turns, ...(random.once(2) ? [aReleaseRq()] : [])];
  return damage(random, Buffer.concat(said));
}

const sayings: readonly ((random: Random) => Uint8Array)[] = [
  () => anEchoRq(),
  () => anAssociateRq(),
  anAbort,
  aReleaseRq,
  store,
  store,
  oddPdu,
  oddLength,
  flood,
  oddPdvs,
  oddCommand,
  (random) => aStoreRq({ sopInstanceUid: random.pick(['', '1.2', 'x', '1'.repeat(65), '../x', '2.25.5']) }),
  (random) => aDataSet(anObject(random), { contextId: random.pick([1, 3, 5, 0, 255]) }),
  (random) => random.bytes(random.below(300)),
];

/** A whole C-STORE, of an object that may be bad. */
function store(random: Random): Uint8Array {
  const { sopClassUid } = identity;
  const command = aStoreRq({ sopClassUid, sopInstanceUid: random.once(3) ? '2.25.9' : identity.sopInstanceUid });
  const file = anObject(random);
  const dataSet = random.once(5) ? file : behindMeta(file);
  return Buffer.concat([command, aDataSet(dataSet, { maxPduBytes: random.pick([16, 100, 16_384]) })]);
}

/** As a sender sends it: without preamble and, where it has one element only, meta information. */
const behindMeta = (file: Buffer): Buffer => (file.length < 140 ? file : file.subarray(140 + file.readUInt16LE(138)));

function oddAssociateRq(random: Random): Uint8Array {
  const contexts: AssociateRqParts['contexts'] = Array.from(
    { length: random.pick([0, 1, 2, 128, 129, 300]) },
    (_, n) => [
      random.pick([2 * n + 1, 1, 2, 0, 255]) & 0xff,
      random.pick(abstracts),
      Array.from({ length: random.below(4) }, () => random.pick(syntaxes)),
    ],
  );
  return anAssociateRq({
    called: random.pick(titles),
    calling: random.pick(titles),
    protocolVersion: random.pick([0, 1, 2, 0xffff]),
    applicationContext: random.pick(['1.2.840.10008.3.1.1.1', '', '1.2.3', canary]),
    contexts,
    maxPduBytes: random.pick(longest),
    userItems: Array.from({ length: random.below(4) }, () => item(random.below(256), random.bytes(random.below(500)))),
  });
}

function oddPdu(random: Random): Uint8Array {
  return pdu(random.pick(types), random.bytes(random.below(200)));
}

/** A PDU that says another length than it has. */
function oddLength(random: Random): Uint8Array {
  const bytes = Buffer.from(random.pick([anEchoRq(), aReleaseRq(), anAssociateRq(), aStoreRq()]));
  bytes.writeUInt32BE(random.pick(longest), 2);
  return bytes;
}

/** A PDU that says to be endless, and goes on for a while. */
function flood(random: Random): Uint8Array {
  const begun = pdu(random.pick(types), new Uint8Array(random.pick([1_000, 300_000])));
  new DataView(begun.buffer, begun.byteOffset).setUint32(2, random.pick(longest));
  return begun;
}

function oddPdvs(random: Random): Uint8Array {
  const pdvs = Array.from({ length: random.below(20) }, () =>
    aPdv(random.pick([1, 3, 2, 0, 255]), random.below(8), random.bytes(random.below(100))),
  );
  const bytes = Buffer.from(fragmentsOf(...pdvs));
  if (bytes.length > 10 && random.once(2)) bytes.writeUInt32BE(random.pick(longest), 6);
  return bytes;
}

const fields = [0x0001, 0x0010, 0x0020, 0x0021, 0x0030, 0x0100, 0x0140, 0x0fff, 0x8001, 0x8030, 0xffff];

function oddCommand(random: Random): Uint8Array {
  const all: readonly CommandElement[] = [
    [0x0002, random.pick(abstracts)],
    [0x0100, random.pick(fields)],
    [0x0110, random.below(65_536)],
    [0x0700, random.below(4)],
    [0x0800, random.pick([0x0101, 0x0001, 0])],
    [0x1000, random.pick(['2.25.1', '', 'x', canary])],
  ];
  return aRequest(
    random.pick([1, 3, 7]),
    all.filter(() => !random.once(6)),
  );
}

function damage(random: Random, bytes: Buffer): Buffer {
  const at = random.below(bytes.length);
  if (bytes.length === 0 || random.once(2)) return bytes;
  if (random.once(3)) return bytes.subarray(0, at);
  const changed = Buffer.from(bytes);
  for (let n = random.below(4); n > 0; n--) changed[random.below(bytes.length)] = random.below(256);
  return changed;
}
