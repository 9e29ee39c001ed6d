import { IconInfoCircle, IconMinus, IconPlus } from '@tabler/icons-react';
import { type Evidence, SPEAKS_WORD } from '../words/terms.ts';
import css from './table.module.css';

const ICON = { for: IconPlus, against: IconMinus, context: IconInfoCircle } as const;

export const SpeaksMark = ({ speaks }: { readonly speaks: Evidence['speaks'] }) => {
  const Icon = ICON[speaks];
  return (
    <span className={css.speaks} data-speaks={speaks}>
      <Icon size={13} stroke={2.5} aria-hidden />
      {SPEAKS_WORD[speaks]}
    </span>
  );
};
