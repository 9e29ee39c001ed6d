import { IconCircleCheckFilled, IconCircleXFilled, IconHelpCircleFilled } from '@tabler/icons-react';
import type { Outcome } from '../words/terms.ts';
import css from './OutcomeMark.module.css';

const ICON = {
  confirmed: IconCircleCheckFilled,
  refuted: IconCircleXFilled,
  indeterminate: IconHelpCircleFilled,
} as const;

type Props = { readonly is: Outcome; readonly word: string; readonly size?: number };

/** An outcome as icon, word and colour together; never colour alone. */
export const OutcomeMark = ({ is, word, size = 15 }: Props) => {
  const Icon = ICON[is];
  return (
    <span className={css.mark} data-is={is}>
      <Icon size={size} aria-hidden />
      {word}
    </span>
  );
};
