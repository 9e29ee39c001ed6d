import { IconCircleCheckFilled, IconHistory, IconPencil } from '@tabler/icons-react';
import { type RuleSetState, STATE_WORD } from './rule-words.ts';
import css from './rules.module.css';

const ICON = { 'in-force': IconCircleCheckFilled, 'was-in-force': IconHistory, draft: IconPencil } as const;

export const RuleSetStateMark = ({ state }: { readonly state: RuleSetState }) => {
  const Icon = ICON[state];
  return (
    <span className={css.state} data-state={state}>
      <Icon size={14} aria-hidden />
      {STATE_WORD[state]}
    </span>
  );
};
