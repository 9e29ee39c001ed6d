import { Link } from '@tanstack/react-router';
import { useAlerts } from './use-alerts.ts';

/** Where the alerts are, and how many wait for somebody. */
export const AlertsLink = ({ className }: { readonly className: string | undefined }) => {
  const open = useAlerts('open').data?.counts.open ?? 0;
  return (
    <Link to="/rescan-alerts" className={className}>
      {open > 0 ? `Rescan alerts (${open})` : 'Rescan alerts'}
    </Link>
  );
};
