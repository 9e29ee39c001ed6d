import { abort } from './associate-answer.ts';
import { type CommandElement, commandSet } from './command-set.ts';
import { asciiBytes, concat, uint32 } from './octets.ts';
import { ASSOCIATE_RQ, item, P_DATA, pdu, RELEASE_RQ } from './pdu.ts';
import { C_ECHO_RQ, C_STORE_RQ } from './request.ts';
import { inFragments } from './response.ts';
import { APPLICATION_CONTEXT, VERIFICATION } from './uids.ts';

const MR_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.4';
const EXPLICIT_LITTLE = '1.2.840.10008.1.2.1';
const WITH_DATA_SET = 0x0001;
const WITHOUT_DATA_SET = 0x0101;

/** What a requestor proposes: a context is its ID, its abstract syntax and its transfer syntaxes. */
export type AssociateRqParts = {
  readonly called?: string;
  readonly calling?: string;
  readonly protocolVersion?: number;
  readonly applicationContext?: string;
  readonly contexts?: readonly (readonly [id: number, abstractSyntax: string, transferSyntaxes: readonly string[]])[];
  readonly maxPduBytes?: number;
  /** More sub-items of the user information, such as `item(0x53, ...)`. */
  readonly userItems?: readonly Uint8Array[];
};

/** By default one context (1) for MR images and one (3) for verification, both in explicit little endian. */
export const anAssociateRq = (parts: AssociateRqParts = {}): Uint8Array => {
  const both = [1, 3].map((id) => [id, id === 1 ? MR_IMAGE_STORAGE : VERIFICATION, [EXPLICIT_LITTLE]] as const);
  const { called = 'CORDWATCH', calling = 'SCANNER', protocolVersion = 1, contexts = both } = parts;
  return pdu(
    ASSOCIATE_RQ,
    Uint8Array.of(0, protocolVersion, 0, 0),
    asciiBytes(called.padEnd(16)),
    asciiBytes(calling.padEnd(16)),
    new Uint8Array(32),
    item(0x10, parts.applicationContext ?? APPLICATION_CONTEXT),
    ...contexts.map(([id, abstractSyntax, transferSyntaxes]) =>
      item(
        0x20,
        Uint8Array.of(id, 0, 0, 0),
        item(0x30, abstractSyntax),
        ...transferSyntaxes.map((uid) => item(0x40, uid)),
      ),
    ),
    item(0x50, item(0x51, uint32(parts.maxPduBytes ?? 16_384)), item(0x52, '1.2.3'), ...(parts.userItems ?? [])),
  );
};

export type RequestParts = {
  readonly contextId?: number;
  readonly messageId?: number;
  readonly sopClassUid?: string;
  readonly sopInstanceUid?: string;
};

/** A command of any kind as one P-DATA-TF, by its elements. */
export const aRequest = (contextId: number, elements: readonly CommandElement[]): Uint8Array =>
  inFragments(commandSet(elements), { contextId, maxPduBytes: 0, isCommand: true });

/** A C-STORE-RQ without its data set. */
export const aStoreRq = ({ contextId = 1, messageId = 1, ...uids }: RequestParts = {}): Uint8Array =>
  aRequest(contextId, [
    [0x0002, uids.sopClassUid ?? MR_IMAGE_STORAGE],
    [0x0100, C_STORE_RQ],
    [0x0110, messageId],
    [0x0700, 0],
    [0x0800, WITH_DATA_SET],
    [0x1000, uids.sopInstanceUid ?? '2.25.1'],
  ]);

export const anEchoRq = ({ contextId = 3, messageId = 1 }: RequestParts = {}): Uint8Array =>
  aRequest(contextId, [
    [0x0002, VERIFICATION],
    [0x0100, C_ECHO_RQ],
    [0x0110, messageId],
    [0x0800, WITHOUT_DATA_SET],
  ]);

/** A data set in fragments, the last of them marked. */
export const aDataSet = (bytes: Uint8Array, { contextId = 1, maxPduBytes = 16_384 } = {}): Uint8Array =>
  inFragments(bytes, { contextId, maxPduBytes, isCommand: false });

/** One PDV with the message control header given; `control` 1 is a command, 2 the last fragment. */
export const aPdv = (contextId: number, control: number, bytes: Uint8Array): Uint8Array =>
  concat(uint32(bytes.length + 2), Uint8Array.of(contextId, control), bytes);

/** A P-DATA-TF of these PDVs. */
export const fragmentsOf = (...pdvs: readonly Uint8Array[]): Uint8Array => pdu(P_DATA, ...pdvs);

export const aReleaseRq = (): Uint8Array => pdu(RELEASE_RQ, new Uint8Array(4));

export const anAbort = (): Uint8Array => abort(0, 0);
