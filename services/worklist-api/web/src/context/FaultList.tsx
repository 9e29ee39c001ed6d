import { IconAlertTriangleFilled } from '@tabler/icons-react';
import css from './ContextForm.module.css';
import type { Faults } from './read-draft.ts';
import { inputId } from './SectionForm.tsx';
import { sectionTitle } from './sections.ts';

const FIELD_DEPTH = 4;

/** The input that a pointer is in: what is inside a field leads to the field. */
const idOf = (pointer: string): string => {
  const whole = pointer.split('/');
  const ids = whole.map((_step, at) => inputId(whole.slice(0, Math.min(whole.length, FIELD_DEPTH) - at).join('/')));
  return ids.find((id) => document.getElementById(id)) ?? inputId(pointer);
};

const placeWords = (pointer: string): string => {
  const [, section = '', at] = pointer.split('/');
  const item = Number(at);
  return Number.isNaN(item) || at === undefined ? sectionTitle(section) : `${sectionTitle(section)} ${item + 1}`;
};

/** It stands above the form, and saving was asked for beneath it. */
const intoView = (list: HTMLElement | null): void => list?.scrollIntoView({ block: 'nearest' });

/** All that stands in the way of saving, each a link to its field. */
export const FaultList = ({ faults }: { readonly faults: Faults }) => {
  if (faults.size === 0) return null;
  const jump = (pointer: string) => document.getElementById(idOf(pointer))?.focus();
  return (
    <section ref={intoView} className={css.faults} role="alert" aria-label="What cannot be saved">
      <h2>
        <IconAlertTriangleFilled size={15} aria-hidden />
        Nothing was saved: {faults.size === 1 ? 'one field needs' : `${faults.size} fields need`} another look
      </h2>
      <ul>
        {[...faults].map(([pointer, says]) => (
          <li key={pointer}>
            <button type="button" onClick={() => jump(pointer)}>
              {placeWords(pointer)}
            </button>
            : {says.join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
};
