import {
  type AdherencePage,
  adherencePageSchema,
  type SurveillancePage,
  type SurveillanceQuery,
  surveillancePageSchema,
} from '@cordwatch/worklist';
import { ask } from './ask.ts';

export type SurveillanceState = SurveillanceQuery['state'];

const PATH = '/api/v1/surveillance';

export const getSurveillance = (
  state: SurveillanceState,
  cursor: string | null,
  signal: AbortSignal,
): Promise<SurveillancePage> => {
  const params = new URLSearchParams({ state, limit: '100', ...(cursor && { cursor }) });
  return ask(surveillancePageSchema, `${PATH}?${params}`, { signal });
};

export const getAdherence = (signal: AbortSignal): Promise<AdherencePage> =>
  ask(adherencePageSchema, `${PATH}/adherence`, { signal });
