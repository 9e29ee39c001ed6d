import { z } from 'zod';

/** A time as PostgreSQL writes it into JSON, in whatever zone, to one in UTC. */
export const instant = z.iso.datetime({ offset: true, local: false }).transform((text) => new Date(text).toISOString());
