import type { BadClass } from './bad-object.ts';
import { knownSpecimens } from './specimen-identity.ts';

const tempting = [0x00, 0x01, 0x02, 0x08, 0x5c, 0x7f, 0x80, 0xe0, 0xfe, 0xff];

/** Bytes changed, cut out, repeated or put in, anywhere and several times over. */
export const damaged: BadClass = {
  kind: 'damaged',
  count: 4_000,
  make: (random) => {
    const { name, bytes } = random.pick(knownSpecimens);
    let mutated = Buffer.from(bytes);
    for (let n = 1 + random.below(6); n > 0; n--) {
      const [at, length] = [random.below(mutated.length), random.below(64)];
      const act = random.below(4);
      const changed = random.once(2) ? random.pick(tempting) : random.below(256);
      if (act === 0) mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + length)]);
      else if (act === 1)
        mutated = Buffer.concat([mutated.subarray(0, at), random.bytes(length), mutated.subarray(at)]);
      else mutated.fill(changed, at, Math.min(mutated.length, at + 1 + random.below(3)));
    }
    return { from: name, bytes: mutated };
  },
};
