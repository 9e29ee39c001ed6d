import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { filterParams, parseFilter } from './api/worklist-filter.ts';
import { ContextRoute } from './context/ContextRoute.tsx';
import { PatientRoute } from './patient/PatientRoute.tsx';
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

const patient = createRoute({ getParentRoute: () => root, path: '/patients/$personId', component: PatientRoute });
const context = createRoute({
  getParentRoute: () => root,
  path: '/patients/$personId/context',
  component: ContextRoute,
});

/** Filters are written into the address as plain `name=value`, OHIF's way, so that a link can be typed or bookmarked. */
export const router = createRouter({
  routeTree: root.addChildren([worklist, study, patient, context]),
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
