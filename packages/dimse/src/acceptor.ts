import {
  abort,
  associateAccept,
  associateReject,
  type Rejection,
  releaseReply,
  UNKNOWN_APPLICATION_CONTEXT,
  UNKNOWN_PROTOCOL_VERSION,
} from './associate-answer.ts';
import { type AssociateRequest, readAssociateRequest } from './associate-request.ts';
import type { Effect } from './effect.ts';
import { MAX_ASSOCIATE_BYTES, PDV_HEADER_BYTES, SHORT_PDU_BYTES } from './limits.ts';
import { OpenAssociation } from './open-association.ts';
import { ABORT, ASSOCIATE_RQ, P_DATA, RELEASE_RQ } from './pdu.ts';
import { type FrameSink, PduFramer } from './pdu-framer.ts';
import { negotiate } from './presentation-contexts.ts';
import { abortReasonOf, halt, ProtocolHalt } from './protocol-fault.ts';
import type { Response } from './response.ts';
import { APPLICATION_CONTEXT } from './uids.ts';

export type AcceptorOptions = {
  /** The longest P-DATA-TF that is taken: what its length field may say. At least 4 KiB is sensible. */
  readonly maxPduBytes: number;
  /** Whether the peer may have its association: null, or how it is rejected. */
  readonly decide: (request: AssociateRequest) => Rejection | null;
};

/**
 * The DICOM upper layer of one connection in the role of acceptor, with C-ECHO and C-STORE as SCP: PS3.8 9.2 and 9.3,
 * PS3.7 9.1 and 9.3. Bytes go in, effects come out. It holds one PDU other than P-DATA-TF or one command at most; data
 * sets pass through. Any bytes are answered: it does not throw, and after a rejection or a fault it takes nothing more.
 */
export class Acceptor {
  readonly #options: AcceptorOptions;
  readonly #framer: PduFramer;
  #association: OpenAssociation | null = null;
  #closed = false;
  #effects: Effect[] = [];

  constructor(options: AcceptorOptions) {
    this.#options = options;
    this.#framer = new PduFramer(this.#sink());
  }

  /** Nothing follows from bytes that come from now on. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Whether a PDU has begun and not ended. */
  get insidePdu(): boolean {
    return this.#framer.insidePdu;
  }

  /** How many PDUs have begun. */
  get pdus(): number {
    return this.#framer.pdus;
  }

  /** Whether a C-STORE has arrived whole and is not answered yet. */
  get responseOwed(): boolean {
    return this.#association?.responseOwed ?? false;
  }

  get heldBytes(): number {
    return this.#framer.heldBytes + (this.#association?.heldBytes ?? 0);
  }

  /** Takes bytes as they came, in chunks of any size. */
  receive(chunk: Uint8Array): Effect[] {
    return this.#collect(() => {
      // Of a kind of its own, such as Node's Buffer, each view would cost twice as much.
      this.#framer.receive(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    });
  }

  /** Answers the C-STORE whose data set has ended. Of no effect when none is owed, or the connection is closed. */
  respond(response: Response): Effect[] {
    return this.#collect(() => this.#association?.respond(response));
  }

  /** Ends the association from this side: A-ABORT of the service user. */
  abort(): Effect[] {
    return this.#collect(() => this.#close({ is: 'send', bytes: abort(0, 0) }));
  }

  #collect(work: () => void): Effect[] {
    this.#effects = [];
    try {
      if (!this.#closed) work();
    } catch (error) {
      if (!(error instanceof ProtocolHalt)) throw error;
      const { fault } = error;
      this.#close({ is: 'send', bytes: abort(2, abortReasonOf(fault)) }, { is: 'fault', fault });
    }
    return this.#effects;
  }

  #close(...effects: readonly Effect[]): void {
    this.#closed = true;
    this.#effects.push(...effects);
  }

  #sink(): FrameSink {
    const closed = () => this.#closed;
    const open = () => this.#association ?? halt('UNEXPECTED_PDU');
    return {
      get closed() {
        return closed();
      },
      admit: (type, lengthBytes) => this.#admit(type, lengthBytes),
      pdu: (type, body) => this.#pdu(type, body),
      fragmentBegun: (contextId, control) => open().messages.fragmentBegun(contextId, control),
      fragmentBytes: (bytes) => open().messages.fragmentBytes(bytes),
      fragmentEnded: () => open().messages.fragmentEnded(),
    };
  }

  /** One association a connection: a second request is as unexpected as data before the first. */
  #admit(type: number, lengthBytes: number): void {
    if (type < ASSOCIATE_RQ || type > ABORT) halt('UNRECOGNISED_PDU');
    const expected = this.#association ? [P_DATA, RELEASE_RQ, ABORT] : [ASSOCIATE_RQ, ABORT];
    if (!expected.includes(type)) halt('UNEXPECTED_PDU');
    const [least, most] = this.#lengthsOf(type);
    if (lengthBytes < least || lengthBytes > most) halt('PDU_LENGTH');
  }

  #lengthsOf(type: number): readonly [least: number, most: number] {
    if (type === P_DATA) return [PDV_HEADER_BYTES, this.#options.maxPduBytes];
    return type === ASSOCIATE_RQ ? [SHORT_PDU_BYTES, MAX_ASSOCIATE_BYTES] : [SHORT_PDU_BYTES, SHORT_PDU_BYTES];
  }

  #pdu(type: number, body: Uint8Array): void {
    if (type === ASSOCIATE_RQ) this.#associate(body);
    else if (type === RELEASE_RQ) this.#release();
    else this.#close({ is: 'aborted', source: body[2] ?? 0, reason: body[3] ?? 0 });
  }

  #associate(body: Uint8Array): void {
    const request = readAssociateRequest(body);
    const rejection = rejectionBySyntax(request) ?? this.#options.decide(request);
    if (rejection) {
      this.#close({ is: 'send', bytes: associateReject(rejection) }, { is: 'rejected', rejection });
      return;
    }
    const contexts = request.contexts.map(negotiate);
    const { maxPduBytes } = this.#options;
    this.#effects.push({ is: 'send', bytes: associateAccept(body, { request, contexts, maxPduBytes }) });
    this.#association = new OpenAssociation(request, contexts, (effect) => this.#effects.push(effect));
  }

  #release(): void {
    if (!this.#association?.messages.atRest) halt('UNEXPECTED_PDU');
    this.#close({ is: 'send', bytes: releaseReply() }, { is: 'released' });
  }
}

/** Bit 0 of the protocol version is the one that is spoken (PS3.8 9.3.2). */
const rejectionBySyntax = ({ protocolVersion, applicationContext }: AssociateRequest): Rejection | null => {
  if (protocolVersion % 2 === 0) return UNKNOWN_PROTOCOL_VERSION;
  return applicationContext === APPLICATION_CONTEXT ? null : UNKNOWN_APPLICATION_CONTEXT;
};
