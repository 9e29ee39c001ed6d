import { useQuery } from '@tanstack/react-query';
import { getWhy } from './worklist-api.ts';

/** Why one of two studies stands above the other, whichever is named first. */
export const useWhy = (one: string, other: string) =>
  useQuery({ queryKey: ['why', one, other], queryFn: ({ signal }) => getWhy(one, other, signal) });
