import type { BadClass } from './bad-object.ts';
import { bombs } from './bombs.ts';
import { characters } from './characters.ts';
import { damaged } from './damaged.ts';
import { deflate } from './deflate.ts';
import { manyFrames } from './frames.ts';
import { identifiers } from './identifiers.ts';
import { lengthLies } from './lengths.ts';
import { meta } from './meta.ts';
import { nesting } from './nesting.ts';
import { numbers } from './numbers.ts';
import { order } from './order.ts';
import { preambles } from './preambles.ts';
import { representations } from './representations.ts';
import { texts } from './texts.ts';
import { truncated } from './truncated.ts';

/** Every family of bad objects, the dear ones last. */
export const badObjects: readonly BadClass[] = [
  ...[preambles, meta, truncated, lengthLies, representations, nesting, deflate, order],
  ...[identifiers, characters, numbers, texts, damaged, bombs, manyFrames],
];
