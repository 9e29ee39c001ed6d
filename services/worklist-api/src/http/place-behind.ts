import { HttpProblem } from '@cordwatch/infra/service';

const unknownCursor = {
  status: 400,
  title: 'The cursor is not one of ours',
  type: 'urn:cordwatch:invalid-cursor',
  wanted: 'the `next` of a page, unchanged',
  where: 'cursor',
};

/** Where the asked page begins; null for the first one. @throws HttpProblem 400 for a cursor that no page gave. */
export const placeBehind = <Place>(
  cursor: string | undefined,
  placeOf: (cursor: string) => Place | null,
): Place | null => {
  if (cursor === undefined) return null;
  const place = placeOf(cursor);
  if (place === null) throw new HttpProblem(unknownCursor);
  return place;
};
