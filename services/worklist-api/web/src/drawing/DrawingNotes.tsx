import { seriesTitle } from '../words/terms.ts';
import css from './SpineCard.module.css';
import type { SpineDrawing } from './spine-drawing.ts';

const notesOf = ({ frames, unplaced }: SpineDrawing): string[] => {
  const notes: string[] = [];
  if (frames.length > 1)
    notes.push(
      `${frames.length} frames of reference, an axis each: positions of one do not compare with positions of another.`,
    );
  if (frames.some(({ anchor }) => !anchor.levelKnown))
    notes.push('No level is known: the column is only a scale here.');
  if (unplaced.length > 0) notes.push(`Not drawn, without usable positions: ${unplaced.map(seriesTitle).join('; ')}.`);
  return notes;
};

/** What the drawing cannot show, said in words. */
export const DrawingNotes = ({ drawing }: { readonly drawing: SpineDrawing }) => (
  <ul className={css.notes}>
    {notesOf(drawing).map((note) => (
      <li key={note}>{note}</li>
    ))}
  </ul>
);
