/** Which of the three timers ran out. Closed: a label of the metrics. */
export type Overdue = 'ASSOCIATION_TIMEOUT' | 'PDU_TIMEOUT' | 'IDLE_TIMEOUT';

export type ConnectionTimes = {
  /** From the connection to an association. */
  readonly associationMs: number;
  /** From the first byte of a PDU to its last. */
  readonly pduMs: number;
  /** From one PDU to the next, unless we owe a response. */
  readonly idleMs: number;
};

/** What a connection is doing, as its protocol machine says. */
export type Activity = {
  readonly associated: boolean;
  readonly insidePdu: boolean;
  /** How many PDUs have begun. */
  readonly pdus: number;
  readonly responseOwed: boolean;
};

/**
 * The timers of one connection, without a timer: it is looked at now and then. A sender that is slow in time is not
 * cut, one that stops is; bytes alone do not keep a PDU alive.
 */
export class ConnectionClock {
  readonly #times: ConnectionTimes;
  readonly #begunAt: number;
  #since: number;
  #pdus = 0;
  #insidePdu = false;

  constructor(times: ConnectionTimes, now: number) {
    this.#times = times;
    this.#begunAt = now;
    this.#since = now;
  }

  /** After bytes came, or an answer went out. */
  note({ pdus, insidePdu }: Activity, now: number): void {
    if (insidePdu && this.#insidePdu && pdus === this.#pdus) return;
    [this.#pdus, this.#insidePdu, this.#since] = [pdus, insidePdu, now];
  }

  overdue({ associated, insidePdu, responseOwed }: Activity, now: number): Overdue | null {
    const { associationMs, pduMs, idleMs } = this.#times;
    if (!associated) return now - this.#begunAt > associationMs ? 'ASSOCIATION_TIMEOUT' : null;
    if (insidePdu) return now - this.#since > pduMs ? 'PDU_TIMEOUT' : null;
    return !responseOwed && now - this.#since > idleMs ? 'IDLE_TIMEOUT' : null;
  }
}
