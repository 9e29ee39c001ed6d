import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** What Express adds to a request once a route has taken it. */
const routedSchema = z.object({ route: z.object({ path: z.string() }) });

/**
 * The pattern of the route that took the request (`/api/v1/studies/:uid`), never its URL: that can name a patient.
 * Routes carry their whole path for this, because Express forgets where a router was mounted once it has failed.
 */
export const routePatternOf = (request: IncomingMessage): string => {
  const routed = routedSchema.safeParse(request);
  return routed.success ? routed.data.route.path : 'none';
};
