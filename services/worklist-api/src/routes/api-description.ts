import { Router } from 'express';
import { openApiDocument } from '../openapi.ts';
import { apiPage } from './api-page.ts';

/** `/openapi.json` for programs and `/api` for people: one document, made once. */
export const describedApi = (): Router => {
  const document = openApiDocument();
  const page = apiPage(document);
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(document);
  });
  router.get('/api', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('html').send(page);
  });
  return router;
};
