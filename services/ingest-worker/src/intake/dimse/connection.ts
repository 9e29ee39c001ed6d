import type { Socket } from 'node:net';
import { Acceptor, type AssociateRequest, type Effect, type Rejection } from '@cordwatch/dimse';
import { type AdmissionOptions, admit, type Refused } from './admission.ts';
import type { AssociationCounts } from './association-counts.ts';
import { type Activity, ConnectionClock, type ConnectionTimes } from './connection-clock.ts';
import type { AbortReason } from './dimse-metrics.ts';
import type { HeldHeaders } from './held-headers.ts';
import { IncomingInstance } from './incoming-instance.ts';
import { PeerSocket } from './peer-socket.ts';
import type { Caller } from './peers.ts';
import { type Receiving, receiveInstance } from './receive-instance.ts';
import { senderName, strangerName } from './sender-name.ts';
import { type Telling, TellOfPeer } from './tell-of-peers.ts';

export type ConnectionParts = Receiving &
  Telling & {
    readonly admission: AdmissionOptions;
    readonly counts: AssociationCounts;
    readonly heldHeaders: HeldHeaders;
    readonly times: ConnectionTimes;
    readonly maxPduBytes: number;
    readonly now: () => number;
    readonly stopping: () => boolean;
  };

/** One TCP or TLS connection: carries out what the protocol machine says, and ends it in time. */
export class Connection {
  readonly #caller: Caller;
  readonly #parts: ConnectionParts;
  readonly #socket: PeerSocket;
  readonly #acceptor: Acceptor;
  readonly #clock: ConnectionClock;
  readonly #tell: TellOfPeer;
  #associated = false;
  #refused: Refused | null = null;
  #instance: IncomingInstance | null = null;
  #storing: Promise<void> | null = null;

  constructor(socket: Socket, caller: Caller, parts: ConnectionParts) {
    this.#caller = caller;
    this.#parts = parts;
    this.#tell = new TellOfPeer(strangerName(caller.address), parts);
    this.#clock = new ConnectionClock(parts.times, parts.now());
    this.#acceptor = new Acceptor({ maxPduBytes: parts.maxPduBytes, decide: (request) => this.#decide(request) });
    this.#socket = new PeerSocket(
      socket,
      (chunk) => this.#follow(this.#acceptor.receive(chunk)),
      () => this.#closed(),
    );
  }

  get associated(): boolean {
    return this.#associated;
  }

  /** Whether an instance is arriving or being stored. */
  get busy(): boolean {
    return this.#instance !== null || this.#storing !== null;
  }

  /** Resolves when what was being stored is stored, or is not. */
  get settled(): Promise<void> {
    return this.#storing ?? Promise.resolve();
  }

  /** Cuts a connection that is out of time. */
  checkClock(now: number): void {
    const overdue = this.#clock.overdue(this.#activity(), now);
    if (overdue) this.abort(overdue);
  }

  /** A-ABORT, and the socket is gone: nobody is waited for. */
  abort(reason: AbortReason): void {
    if (this.#socket.over) return;
    const lastWords = this.#associated ? this.#acceptor.abort() : [];
    this.#socket.cut(lastWords.flatMap((effect) => (effect.is === 'send' ? [effect.bytes] : [])));
    this.#tell.aborted(reason);
  }

  #activity(): Activity {
    const { insidePdu, pdus, responseOwed } = this.#acceptor;
    return { associated: this.#associated, insidePdu, pdus, responseOwed };
  }

  #decide(request: AssociateRequest): Rejection | null {
    const { admission: options, counts, stopping } = this.#parts;
    this.#refused = admit(request, this.#caller, { options, counts, stopping: stopping() });
    return this.#refused?.rejection ?? null;
  }

  #follow(effects: readonly Effect[]): void {
    for (const effect of effects) this.#do(effect);
    this.#clock.note(this.#activity(), this.#parts.now());
  }

  #do(effect: Effect): void {
    if (effect.is === 'data') this.#instance?.push(effect.bytes);
    else if (effect.is === 'send') this.#send(effect.bytes);
    else if (effect.is === 'storeBegun')
      this.#instance = new IncomingInstance(effect.request, effect.context, this.#parts.heldHeaders);
    else if (effect.is === 'storeEnded') this.#store();
    else this.#note(effect);
  }

  #note(effect: Exclude<Effect, { is: 'data' | 'send' | 'storeBegun' | 'storeEnded' }>): void {
    if (effect.is === 'associated') {
      this.#associated = true;
      this.#tell.associated(senderName(effect.association.callingAeTitle, this.#caller.address));
    } else if (effect.is === 'echoed') this.#tell.heard();
    else if (effect.is === 'unsupported') this.#tell.refused('UNSUPPORTED');
    else this.#over(effect);
  }

  #over(effect: Extract<Effect, { is: 'rejected' | 'released' | 'aborted' | 'fault' }>): void {
    if (effect.is === 'rejected')
      this.#tell.rejected(this.#refused?.why ?? 'PROTOCOL', this.#refused?.refusal ?? 'PROTOCOL');
    if (effect.is === 'aborted') this.#tell.aborted('PEER');
    if (effect.is === 'fault') this.#tell.aborted(effect.fault);
    this.#socket.end();
  }

  #send(bytes: Uint8Array): void {
    if (!this.#socket.send(bytes)) this.abort('NOT_READING');
  }

  #store(): void {
    if (!this.#instance) return;
    this.#storing = receiveInstance(this.#instance, this.#tell.sender, this.#parts).then((response) => {
      this.#storing = null;
      this.#follow(this.#acceptor.respond(response));
    });
    this.#instance = null;
  }

  #closed(): void {
    if (!this.#socket.over && this.#associated) this.#tell.aborted('LOST');
    if (this.#associated) this.#parts.counts.close(this.#caller.address);
    this.#associated = false;
    this.#instance?.letGo();
    this.#instance = null;
  }
}
