import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClockExclamation } from '@tabler/icons-react';
import css from './intake.module.css';
import type { Told, Tone } from './intake-words.ts';

const ICON: Readonly<Record<Tone, typeof IconCircleCheckFilled>> = {
  good: IconCircleCheckFilled,
  warn: IconClockExclamation,
  urgent: IconAlertTriangleFilled,
};

/** A state as icon, words and colour together; never colour alone. */
export const ToneMark = ({ tone, words }: Told) => {
  const Icon = ICON[tone];
  return (
    <span className={css.tone} data-tone={tone}>
      <Icon size={14} aria-hidden />
      {words}
    </span>
  );
};
