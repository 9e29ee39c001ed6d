import { useQuery } from '@tanstack/react-query';
import { getPerson } from './person-api.ts';

const POLL_MS = 10_000;
const BEING_CHARTED_MS = 700;

/** One person with everything known of them; asked again soon while the chart is behind what it is made from. */
export const usePerson = (personId: string) =>
  useQuery({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => getPerson(personId, signal),
    refetchInterval: ({ state }) => (state.data?.chartIsCurrent === false ? BEING_CHARTED_MS : POLL_MS),
  });
