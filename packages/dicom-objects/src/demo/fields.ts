import { topOf } from '../phantom/spine.ts';

type Field = { readonly fromMm: number; readonly toMm: number };

/** A field begins a little above the dens, so that the foramen magnum is in it. */
const ABOVE_DENS_MM = 25;

export function wholeSpine(statureM: number): Field {
  return { fromMm: ABOVE_DENS_MM, toMm: topOf('S4', statureM) };
}

/** The upper of two stations, C1 to T10. */
export function upperStation(statureM: number): Field {
  return { fromMm: ABOVE_DENS_MM, toMm: topOf('T10', statureM) };
}

/** The lower of two stations, T8 to S3: it overlaps the upper one. */
export function lowerStation(statureM: number): Field {
  return { fromMm: topOf('T8', statureM), toMm: topOf('S4', statureM) };
}

export function lumbar(statureM: number): Field {
  return { fromMm: topOf('T11', statureM), toMm: topOf('S4', statureM) };
}
