import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { describeError } from './describe-error.ts';

const credentials = ['authorization', 'cookie', '["set-cookie"]'];
const places = ['req.headers', 'res.headers', 'headers'];
const redacted = places.flatMap((place) =>
  credentials.map((header) => (header.startsWith('[') ? `${place}${header}` : `${place}.${header}`)),
);

/**
 * One JSON object a line, on standard output unless told otherwise. Credentials are redacted, and an error under
 * `err` or `error` is described without the text that a database quotes from rows (`describeError`).
 */
export function createLogger(service: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: redacted,
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}
