import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { filterParams, parseFilter } from './api/worklist-filter.ts';
import { AppFrame } from './shell/AppFrame.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { StudyRoute } from './study/StudyRoute.tsx';
import { WorklistPage } from './worklist/WorklistPage.tsx';

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFound });

const worklist = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: parseFilter,
  component: WorklistPage,
});

const study = createRoute({ getParentRoute: () => root, path: '/studies/$uid', component: StudyRoute });

/** Filters are written into the address as plain `name=value`, OHIF's way, so that a link can be typed or bookmarked. */
export const router = createRouter({
  routeTree: root.addChildren([worklist, study]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const params = filterParams(search).toString();
    return params ? `?${params}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
