import type { Words } from '../facts.ts';
import { inOrder, LEVELS } from '../levels.ts';
import type { SiteMeaning } from '../site-vocabulary.ts';
import { CAUTIOUS_FIRST, type ContrastWord } from './contrast/read-contrast.ts';

const moreCautious = (one: ContrastWord, other: ContrastWord): ContrastWord =>
  CAUTIOUS_FIRST.find((word) => word === one || word === other) ?? 'unstated';

/** What a text says with one word of the site more. Levels add up; contrast is as cautious as among the built-in rows. */
export const addMeaning = (words: Words, says: SiteMeaning): Words => {
  const wholeSpine = words.wholeSpine || says.wholeSpine === true;
  return {
    ...words,
    wholeSpine,
    levels: wholeSpine ? LEVELS : inOrder([...words.levels, ...(says.levels ?? [])]),
    leftOrLumbar: words.leftOrLumbar && !wholeSpine && !says.levels && says.spine !== true,
    spine: words.spine || wholeSpine || says.spine === true,
    emergency: words.emergency || says.emergency === true,
    contrast: moreCautious(words.contrast, says.contrast ?? 'unstated'),
    plane: says.plane ?? words.plane,
    weighting: says.weighting ?? words.weighting,
    fatSuppressed: words.fatSuppressed || says.fatSuppressed === true,
    localizer: words.localizer || says.localizer === true,
  };
};
