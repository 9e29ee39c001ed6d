import { IconCloudOff } from '@tabler/icons-react';
import { instantWords } from '../words/durations.ts';
import css from './WorklistPage.module.css';

type Props = { readonly says: string; readonly updatedAtMs: number };

export const Stale = ({ says, updatedAtMs }: Props) => (
  <p className={css.stale} role="alert">
    <IconCloudOff size={16} aria-hidden />
    {says} What you see is from {instantWords(new Date(updatedAtMs).toISOString())}; newer cases may be missing.
  </p>
);
