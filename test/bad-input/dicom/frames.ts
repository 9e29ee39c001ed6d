import type { BadClass } from './bad-object.ts';
import { dataSetWith, element, fileOf, sequence } from './write.ts';

const mostFrames = 19_000;

/** The shape of the largest honest object, with little in it or much, and said several times over. */
export const manyFrames: BadClass = {
  kind: 'frames',
  count: 10,
  make: (random) => {
    const inside = Array.from({ length: 1 + random.below(12) }, (_, at) =>
      element(0x0018_9082 + at, 'FD', Buffer.alloc(8)),
    );
    const count = random.once(2) ? mostFrames : 1 + random.below(4_000);
    const frames = Array.from({ length: count }, () => Buffer.concat(inside));
    const groups = Array.from({ length: 1 + random.below(random.once(2) ? 8 : 1) }, () =>
      sequence(0x5200_9230, frames),
    );
    return {
      from: `${groups.length} times ${count} frames`,
      bytes: fileOf(Buffer.concat([dataSetWith({}), ...groups])),
    };
  },
};
