import pg from 'pg';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

const logged = (object: object): string => {
  const lines: string[] = [];
  createLogger('ingest-worker', 'info', { write: (line) => void lines.push(line) }).info(object, 'said');
  return lines.join('');
};

test('a line is one JSON object with its service, its level as a word and its time', () => {
  expect(JSON.parse(logged({ count: 3 }))).toMatchObject({
    service: 'ingest-worker',
    level: 'info',
    msg: 'said',
    count: 3,
  });
});

test('credentials are not logged, wherever a request puts them', () => {
  const headers = { authorization: 'Bearer canary', cookie: 'canary', 'set-cookie': 'canary' };
  expect(logged({ headers, req: { headers }, res: { headers } })).not.toContain('canary');
});

test('what PostgreSQL or a parser quotes from its input is not logged, the kind of error is', () => {
  const refused = new pg.DatabaseError('invalid input syntax: "CANARY^JANE"', 0, 'error');
  refused.code = '22P02';
  refused.detail = 'Key (patient_name)=(CANARY^JANE) already exists.';
  refused.table = 'entry';
  const unparsed = new Error('storing failed', { cause: new SyntaxError('Unexpected token in "CANARY^JANE"') });
  const lines = logged({ error: refused }) + logged({ error: unparsed });
  expect(lines).not.toContain('CANARY');
  expect(lines).toContain('22P02');
  expect(lines).toContain('entry');
  expect(lines).toContain('storing failed');
});
