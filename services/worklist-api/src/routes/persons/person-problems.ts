import { type Fault, pointerOf } from '@cordwatch/clinical-context';
import { HttpProblem, sendProblem } from '@cordwatch/infra/service';
import type { Response } from 'express';
import { rootOf } from '../../store/persons/hold-persons.ts';
import type { Database } from '../../store/tables.ts';

const unknownPerson = {
  status: 404,
  title: 'No person has that id',
  type: 'urn:cordwatch:unknown-person',
  where: 'personId',
};

/** The person that one is kept under now. @throws HttpProblem 404 */
export const rootOr404 = async (db: Database, personId: string): Promise<string> => {
  const root = await rootOf(db, personId);
  if (root === null) throw new HttpProblem(unknownPerson);
  return root;
};

/** What cannot be true, each with its JSON pointer into the context. The sentences quote no text, and no day but those sent. */
export const sendFaults = (response: Response, faults: readonly Fault[]): void => {
  const told = faults.map(({ path, says }) => ({ where: `/context${pointerOf(path)}`, says }));
  const problem = {
    status: 422,
    title: 'The context cannot be true',
    type: 'urn:cordwatch:impossible-context',
    detail: told.map(({ where, says }) => `${where}: ${says}`).join('; '),
    where: [...new Set(told.map(({ where }) => where))].join(', '),
  };
  sendProblem(response, problem, { faults: told });
};

/** Nothing was stored: the caller shows the newer revision and asks again. */
export const sendSuperseded = (response: Response, revision: number): void => {
  const problem = {
    status: 409,
    title: 'Somebody has written a newer revision',
    type: 'urn:cordwatch:context-superseded',
    detail: `The newest revision is ${revision}`,
    where: 'revision',
  };
  sendProblem(response, problem, { revision });
};
