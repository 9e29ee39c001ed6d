import { type OperationOutcome, readBundle } from '@cordwatch/clinical-context';
import { type Response, Router } from 'express';
import { findContext } from '../../store/persons/contexts.ts';
import { today } from '../../store/persons/demographics.ts';
import { type Issuers, importBundle } from '../../store/persons/import-bundle.ts';
import type { Reading } from '../reading.ts';

const sendOutcome = (response: Response, status: number, outcome: OperationOutcome): void => {
  response.status(status).type('application/fhir+json').json(outcome);
};

const UNKNOWN_PATIENT: OperationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: 'business-rule',
      details: { text: 'No patient of this identifier is known here, and its system is not configured.' },
      expression: ['Bundle.entry'],
    },
  ],
};

/** `POST /fhir`: a FHIR R4 Bundle about one patient. Any JSON is answered; nothing is applied unless all of it is. */
export const fhirRoutes = ({ db, readerOf }: Reading, issuers: Issuers): Router => {
  const router = Router();
  router.post('/api/v1/fhir', async (request, response) => {
    const bundle = readBundle(request.body, { today: await today(db) });
    if (bundle.is === 'refused') return sendOutcome(response, 422, bundle.outcome);
    const outcome = await importBundle(db, bundle, { issuers, writtenBy: readerOf(request) });
    if (outcome.is === 'unknown-patient') return sendOutcome(response, 422, UNKNOWN_PATIENT);
    if (outcome.is === 'refused') return sendOutcome(response, 422, outcome.outcome);
    const { personId } = outcome;
    response.json({ personId, revision: (await findContext(db, personId)).revision });
  });
  return router;
};
