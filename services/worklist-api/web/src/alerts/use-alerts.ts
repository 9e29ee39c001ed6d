import { alertsPageSchema, type RescanAlert, rescanAlertSchema } from '@cordwatch/worklist';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, sending } from '../api/ask.ts';

export type AlertState = RescanAlert['state'];

const PATH = '/api/v1/rescan-alerts';
const POLL_MS = 5_000;
const AT_MOST = 200;

/** The newest alerts in one state, and how many there are in each. */
export const useAlerts = (state: AlertState) =>
  useQuery({
    queryKey: ['rescan-alerts', state],
    queryFn: ({ signal }) => ask(alertsPageSchema, `${PATH}?state=${state}&limit=${AT_MOST}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });

const acknowledge = ({ alertId, comment }: { readonly alertId: string; readonly comment: string }) =>
  ask(rescanAlertSchema, `${PATH}/${alertId}/acknowledge`, sending('POST', { comment }));

/** The server decides whether it is still to be acknowledged; its words are shown where the comment is typed. */
export const useAcknowledge = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: acknowledge,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rescan-alerts'] }),
  });
};
