import type { ClinicalContext, Treatment } from '@cordwatch/clinical-context';
import {
  type ContextPage,
  contextPageSchema,
  identityChangeSchema,
  type PersonPage,
  personPageSchema,
} from '@cordwatch/worklist';
import { z } from 'zod';
import { ask, sending } from './ask.ts';

const personPath = (personId: string): string => `/api/v1/persons/${encodeURIComponent(personId)}`;

export const getPerson = (personId: string, signal: AbortSignal): Promise<PersonPage> =>
  ask(personPageSchema, personPath(personId), { signal });

export type ContextWritten = {
  readonly revision: number;
  readonly context: ClinicalContext;
  readonly note: string | null;
};

/** @throws AskError 409 with `revision`, when somebody wrote a newer one; 422 with `faults`, what cannot be true. */
export const putContext = (personId: string, written: ContextWritten): Promise<ContextPage> =>
  ask(contextPageSchema, `${personPath(personId)}/context`, sending('PUT', written));

export type Pin = { readonly revision: number; readonly studyInstanceUid: string; readonly reason: string };

export const pinBaseline = (personId: string, pin: Pin): Promise<ContextPage> =>
  ask(contextPageSchema, `${personPath(personId)}/baseline`, sending('PUT', pin));

export const unpinBaseline = (personId: string, revision: number): Promise<ContextPage> =>
  ask(contextPageSchema, `${personPath(personId)}/baseline`, sending('DELETE', { revision }));

type Decision = { readonly decision: 'accept'; readonly treatment: Treatment } | { readonly decision: 'dismiss' };

export const decideProposal = (personId: string, proposalId: string, decision: Decision): Promise<unknown> =>
  ask(z.unknown(), `${personPath(personId)}/proposals/${encodeURIComponent(proposalId)}`, sending('POST', decision));

export const mergePersons = (asked: { readonly from: string; readonly into: string; readonly reason: string }) =>
  ask(identityChangeSchema, '/api/v1/identities/merge', sending('POST', asked));

type Split = { readonly from: string; readonly studyInstanceUids: readonly string[]; readonly reason: string };

export const splitPerson = (asked: Split) =>
  ask(identityChangeSchema, '/api/v1/identities/split', sending('POST', asked));

export const reverseChange = (changeId: number, reason: string) =>
  ask(identityChangeSchema, `/api/v1/identity-changes/${changeId}/reverse`, sending('POST', { reason }));

const importedSchema = z.object({ personId: z.string(), revision: z.number() });

/** `bundle` is the text of a FHIR R4 Bundle. @throws AskError 422 whose body is an OperationOutcome. */
export const importBundle = (bundle: string) =>
  ask(importedSchema, '/api/v1/fhir', {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: bundle,
  });
