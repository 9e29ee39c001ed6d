import { z } from 'zod';

const problemSchema = z.object({ title: z.string().optional(), detail: z.string().optional() });

/** The server answered, and not with what was asked for; `status` is 0 when it did not answer at all. */
export class AskError extends Error {
  readonly status: number;
  /** The body of the answer, for whoever knows the members beyond the words: faults by field, issues, a revision. */
  readonly body: unknown;
  constructor(status: number, message: string, body: unknown = null) {
    super(message);
    this.name = 'AskError';
    this.status = status;
    this.body = body;
  }
}

const problemOf = async (response: Response): Promise<AskError> => {
  const body: unknown = await response.json().catch(() => null);
  const { data } = problemSchema.safeParse(body);
  return new AskError(response.status, data?.detail ?? data?.title ?? `The server answered ${response.status}.`, body);
};

const reach = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new AskError(0, 'The server cannot be reached.');
  }
};

/** A request that carries JSON. */
export const sending = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Asks, and parses the answer with the schema that the API is described by; an answer of 204 is parsed as null. */
export const ask = async <T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<T> => {
  const response = await reach(path, init);
  if (!response.ok) throw await problemOf(response);
  const parsed = schema.safeParse(response.status === 204 ? null : await response.json().catch(() => undefined));
  if (!parsed.success) throw new AskError(response.status, 'The server answered something this page cannot read.');
  return parsed.data;
};
