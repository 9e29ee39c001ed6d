import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { agoWords } from '../words/durations.ts';
import css from './Freshness.module.css';
import { useNow } from './use-now.ts';

type Props = {
  readonly updatedAtMs: number;
  readonly failed: boolean;
  readonly busy: boolean;
  readonly onReload: () => void;
};

/** How old what is on screen is, always; a failed refresh is said in words, so that stale never looks like fresh or empty. */
export const Freshness = ({ updatedAtMs, failed, busy, onReload }: Props) => {
  const nowMs = useNow();
  const Icon = failed ? IconCloudOff : IconRefresh;
  const age = updatedAtMs > 0 ? `Updated ${agoWords(updatedAtMs, nowMs)}` : 'Not loaded yet';
  return (
    <button
      type="button"
      className={css.freshness}
      data-failed={failed || undefined}
      onClick={onReload}
      title="Reload (r)"
    >
      <Icon size={14} aria-hidden data-busy={busy || undefined} className={css.icon} />
      <span>{failed ? `${age} · refresh failed` : age}</span>
    </button>
  );
};
