import type { Path } from '../faults/fault.ts';
import type { Refuse } from './reading.ts';

/** FHIR R4 2.5: what changes the meaning of all around it must be understood or the whole refused. */
const CHANGES_MEANING = ['modifierExtension', 'implicitRules'];

type Place = { readonly value: unknown; readonly step: string | number; readonly inside: Place | null };

const pathOf = (place: Place): Path => {
  const path: (string | number)[] = [];
  for (let at: Place = place; at.inside; at = at.inside) path.unshift(at.step);
  return path;
};

const partsOf = (place: Place): Place[] =>
  typeof place.value === 'object' && place.value !== null
    ? Object.entries(place.value).map(([key, value]) => ({
        value,
        step: Array.isArray(place.value) ? Number(key) : key,
        inside: place,
      }))
    : [];

/** Without recursion: JSON may be nested deeper than calls can. */
export const refuseUnreadableParts = (root: unknown, refuse: Refuse): void => {
  const left: Place[] = [{ value: root, step: '', inside: null }];
  for (let place = left.pop(); place; place = left.pop()) {
    if (CHANGES_MEANING.includes(String(place.step)))
      refuse(pathOf(place), 'extension', 'This changes the meaning of what is around it.');
    else for (const part of partsOf(place)) left.push(part);
  }
};
