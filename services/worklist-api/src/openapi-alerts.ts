import { acknowledgeBodySchema, alertsPageSchema, alertsQuerySchema, rescanAlertSchema } from '@cordwatch/worklist';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { body, EVERYWHERE, json, problem } from './openapi-parts.ts';
import { alertPathSchema } from './requests.ts';

/** Protocols that are not satisfied while the patient may still be on site. */
export const alertPaths: ZodOpenApiPathsObject = {
  '/api/v1/rescan-alerts': {
    get: {
      summary: 'What would have to be scanned again while the patient may still be on site, the newest first',
      requestParams: { query: alertsQuerySchema },
      responses: { '200': json('One page', alertsPageSchema), ...EVERYWHERE },
    },
  },
  '/api/v1/rescan-alerts/{alertId}/acknowledge': {
    post: {
      summary: 'Say what was done about it; the same person may say the same again',
      requestParams: { path: alertPathSchema },
      requestBody: body(acknowledgeBodySchema, true),
      responses: {
        '200': json('The alert', rescanAlertSchema),
        '404': problem('No such alert'),
        '409': problem('Somebody has acknowledged it before, or it is withdrawn'),
        ...EVERYWHERE,
      },
    },
  },
};
