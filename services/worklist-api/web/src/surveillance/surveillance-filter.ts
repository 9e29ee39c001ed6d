import { surveillanceQuerySchema } from '@cordwatch/worklist';
import type { SurveillanceState } from '../api/surveillance-api.ts';

const stateSchema = surveillanceQuerySchema.shape.state;

/** What the address says; an old or broken link still opens the list. */
export const parseSurveillance = (search: Record<string, unknown>): { readonly state: SurveillanceState } => ({
  state: stateSchema.catch('overdue').parse(search.state),
});
