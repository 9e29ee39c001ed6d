import { join } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';

/** The pages that the browser draws by itself; whatever else is not a file does not exist. */
const CLIENT_ROUTES = [
  '/',
  '/studies/:uid',
  '/rules',
  '/rules/:version',
  '/draft',
  '/unmapped',
  '/rescan-alerts',
  '/intake',
  '/surveillance',
  '/patients/:personId',
  '/patients/:personId/context',
];

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="color-scheme" content="dark light">
  <title>Cordwatch</title>
  <h1>The screens are not built yet</h1>
  <p><code>npm start</code> builds them. The interface for programs is here already: <a href="/api">/api</a>.</p>
</html>
`;

const sayNotBuilt = (response: Response): void => {
  response.status(503).set('Cache-Control', 'no-store').type('html').send(NOT_BUILT);
};

const askAnew = (response: Response): void => {
  response.set('Cache-Control', 'no-cache');
};

const indexPage =
  (folder: string): RequestHandler =>
  (_request, response) => {
    response.sendFile('index.html', { root: folder, headers: { 'Cache-Control': 'no-cache' } }, (error) => {
      if (error && !response.headersSent) sayNotBuilt(response);
    });
  };

/** The built UI of `folder`: hashed assets are kept for ever, everything else is asked for anew. */
export const screens = (folder: string): Router => {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.use(express.static(folder, { cacheControl: false, setHeaders: askAnew, index: false, redirect: false }));
  for (const route of CLIENT_ROUTES) router.get(route, indexPage(folder));
  return router;
};
