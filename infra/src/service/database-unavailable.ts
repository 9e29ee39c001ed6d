const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/** PostgreSQL SQLSTATE: class 08 connection exceptions, 53 insufficient resources, 58 errors of the system, 57014 time-out, 57P01-57P05 shutdown. */
const stateOfTrouble = /^(08...|53...|58...|57014|57P0\d)$/;

/** pg reports these as plain errors without a code. */
const poolMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/;

/** Whether the database is missing, stopping or overloaded: asking again later can help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return networkCodes.has(code) || stateOfTrouble.test(code) || poolMessages.test(error.message);
}

/** SQLSTATE classes 22 data exception, 23 integrity constraint violation, 54 program limit exceeded. */
const stateOfRefusal = /^(22|23|54)...$/;

/** Whether the database answers and does not take what it was given: asking again cannot help. */
export const isRefusedData = (error: unknown): boolean => error instanceof Error && stateOfRefusal.test(codeOf(error));

/** SQLSTATE serialization_failure and deadlock_detected. */
const lostRaces = ['40001', '40P01'];

/** Whether another transaction was given way to: the same again can succeed at once. */
export const isLostRace = (error: unknown): boolean => error instanceof Error && lostRaces.includes(codeOf(error));

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
