const minuteMs = 60_000;

export type AssociationLimits = {
  readonly maxAssociations: number;
  readonly maxAssociationsPerAddress: number;
  readonly maxAssociationsPerMinute: number;
};

/** How many associations are open, in all and by address, and how many an address began in this minute. */
export class AssociationCounts {
  readonly #limits: AssociationLimits;
  readonly #now: () => number;
  readonly #open = new Map<string, number>();
  #total = 0;
  #begun = new Map<string, number>();
  #minuteEndsAt = 0;

  /** `now` in milliseconds, from any beginning. */
  constructor(limits: AssociationLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  get total(): number {
    return this.#total;
  }

  /** Counts one more until it is closed; false, and not counted, when that is one too many. */
  open(address: string): boolean {
    const [open, begun] = [this.#open.get(address) ?? 0, this.#begunNow().get(address) ?? 0];
    const { maxAssociations, maxAssociationsPerAddress, maxAssociationsPerMinute } = this.#limits;
    if (this.#total >= maxAssociations || open >= maxAssociationsPerAddress || begun >= maxAssociationsPerMinute)
      return false;
    this.#total += 1;
    this.#open.set(address, open + 1);
    this.#begun.set(address, begun + 1);
    return true;
  }

  close(address: string): void {
    const open = (this.#open.get(address) ?? 0) - 1;
    this.#total -= 1;
    if (open > 0) this.#open.set(address, open);
    else this.#open.delete(address);
  }

  #begunNow(): Map<string, number> {
    const now = this.#now();
    if (now >= this.#minuteEndsAt) [this.#begun, this.#minuteEndsAt] = [new Map(), now + minuteMs];
    return this.#begun;
  }
}
