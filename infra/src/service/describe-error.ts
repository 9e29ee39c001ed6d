import pg from 'pg';

/** What may be logged of an error. */
export interface ErrorDescription {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly where?: string;
  readonly stack?: readonly string[];
  readonly cause?: ErrorDescription;
}

/**
 * PostgreSQL and JSON.parse quote the text that they refuse, and that text can be a patient's name. Of their errors
 * only the kind and the place are told; the message of any other error is the programmer's own.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const quotesInput = error instanceof pg.DatabaseError || error instanceof SyntaxError;
  return {
    type: error.constructor.name,
    ...(quotesInput ? {} : { message: error.message }),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error instanceof pg.DatabaseError
      ? { where: [error.table, error.constraint, error.routine].join(' ').trim() }
      : {}),
    stack: framesOf(error),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

const framesOf = (error: Error): string[] =>
  (error.stack ?? '').match(/^ {4}at .*$/gm)?.map((line) => line.trim()) ?? [];
