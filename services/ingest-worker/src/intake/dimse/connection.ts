import { Acceptor, type AssociateRequest, type Effect, type Rejection } from '@cordwatch/dimse';
import { pass } from '../../passage.ts';
import { type AdmissionOptions, admit, type Refused } from './admission.ts';
import type { AssociationCounts } from './association-counts.ts';
import { type Activity, ConnectionClock, type ConnectionTimes } from './connection-clock.ts';
import type { AbortReason } from './dimse-metrics.ts';
import { type Listen, PeerSocket } from './peer-socket.ts';
import type { Caller } from './peers.ts';
import { Reception, type ReceptionParts } from './reception.ts';
import { senderName, strangerName } from './sender-name.ts';
import { type Telling, TellOfPeer } from './tell-of-peers.ts';

export type ConnectionParts = ReceptionParts &
  Telling & {
    readonly admission: AdmissionOptions;
    readonly counts: AssociationCounts;
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
  readonly #settling = Promise.withResolvers<void>();
  #reception: Reception | null = null;

  constructor(listen: Listen, caller: Caller, parts: ConnectionParts) {
    this.#caller = caller;
    this.#parts = parts;
    this.#tell = new TellOfPeer(strangerName(caller.address), parts);
    this.#clock = new ConnectionClock(parts.times, parts.now());
    this.#acceptor = new Acceptor({ maxPduBytes: parts.maxPduBytes, decide: (request) => this.#decide(request) });
    this.#socket = new PeerSocket(
      listen,
      (chunk) => this.#follow(this.#acceptor.receive(chunk)),
      () => this.#closed(),
    );
  }

  get associated(): boolean {
    return this.#associated;
  }

  /** Resolves when the connection is closed and what it brought is stored, or is not. */
  get settled(): Promise<void> {
    return this.#settling.promise;
  }

  /** Whether an instance is arriving or being stored. */
  get busy(): boolean {
    return this.#reception !== null;
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
    if (effect.is === 'data') this.#reception?.push(effect.bytes);
    else if (effect.is === 'send') this.#send(effect.bytes);
    else if (effect.is === 'storeBegun') this.#begin(effect);
    else if (effect.is === 'storeEnded') this.#store();
    else this.#note(effect);
  }

  #begin({ request, context }: Extract<Effect, { is: 'storeBegun' }>): void {
    this.#reception = new Reception(request, context, this.#tell.sender, this.#parts);
    pass('dimse: instance begun');
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
    pass('dimse: instance received');
    void this.#reception?.end().then((response) => {
      pass('dimse: to be answered');
      this.#reception = null;
      this.#follow(this.#acceptor.respond(response));
      pass('dimse: answered');
      if (this.#parts.stopping()) this.abort('STOPPING');
    });
  }

  #closed(): void {
    if (!this.#socket.over && this.#associated) this.#tell.aborted('LOST');
    if (this.#associated) this.#parts.counts.close(this.#caller.address);
    this.#associated = false;
    void this.#abandon();
  }

  async #abandon(): Promise<void> {
    await this.#reception?.abandon();
    this.#settling.resolve();
  }
}
