import { HttpProblem } from '@cordwatch/infra/service';
import { priorsOf, type StudyPage } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { studyPathSchema } from '../requests.ts';
import { readStudy } from '../store/read-study.ts';
import type { Reading } from './reading.ts';

const unknownStudy = {
  status: 404,
  title: 'No study of that UID is on the worklist',
  type: 'urn:cordwatch:unknown-study',
  where: 'uid',
};

/** @throws HttpProblem 404 */
export const studyOr404 = async ({ db, quietSeconds }: Reading, uid: string): Promise<StudyPage> => {
  const study = await readStudy(db, uid, quietSeconds);
  if (!study) throw new HttpProblem(unknownStudy);
  return study;
};

/** `GET /studies/{uid}` and `GET /studies/{uid}/priors` */
export const studyRoutes = (reading: Reading): Router => {
  const router = Router();
  router.get('/api/v1/studies/:uid', async (request, response) => {
    const { uid } = parseInput(studyPathSchema, 'path', request.params);
    response.json(await studyOr404(reading, uid));
  });
  router.get('/api/v1/studies/:uid/priors', async (request, response) => {
    const { uid } = parseInput(studyPathSchema, 'path', request.params);
    response.json(priorsOf(uid, (await studyOr404(reading, uid)).chart));
  });
  return router;
};
