import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AlertsRoute } from './alerts/AlertsRoute.tsx';
import { filterParams, parseFilter } from './api/worklist-filter.ts';
import { ContextRoute } from './context/ContextRoute.tsx';
import { IntakeRoute } from './intake/IntakeRoute.tsx';
import { parseQuarantineFilter } from './intake/quarantine-filter.ts';
import { PatientRoute } from './patient/PatientRoute.tsx';
import { DraftPage } from './rules/DraftPage.tsx';
import { RuleSetRoute } from './rules/RuleSetRoute.tsx';
import { RulesPage } from './rules/RulesPage.tsx';
import { AppFrame } from './shell/AppFrame.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { StudyRoute } from './study/StudyRoute.tsx';
import { SurveillanceRoute } from './surveillance/SurveillanceRoute.tsx';
import { parseSurveillance } from './surveillance/surveillance-filter.ts';
import { UnmappedRoute } from './unmapped/UnmappedRoute.tsx';
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
const surveillance = createRoute({
  getParentRoute: () => root,
  path: '/surveillance',
  validateSearch: parseSurveillance,
  component: SurveillanceRoute,
});
const context = createRoute({
  getParentRoute: () => root,
  path: '/patients/$personId/context',
  component: ContextRoute,
});

const rules = createRoute({ getParentRoute: () => root, path: '/rules', component: RulesPage });
const ruleSet = createRoute({ getParentRoute: () => root, path: '/rules/$version', component: RuleSetRoute });
const draft = createRoute({ getParentRoute: () => root, path: '/draft', component: DraftPage });
const alerts = createRoute({ getParentRoute: () => root, path: '/rescan-alerts', component: AlertsRoute });
const intake = createRoute({
  getParentRoute: () => root,
  path: '/intake',
  validateSearch: parseQuarantineFilter,
  component: IntakeRoute,
});
const unmapped = createRoute({ getParentRoute: () => root, path: '/unmapped', component: UnmappedRoute });

/** Filters are written into the address as plain `name=value`, OHIF's way, so that a link can be typed or bookmarked. */
export const router = createRouter({
  routeTree: root.addChildren([
    worklist,
    study,
    patient,
    context,
    rules,
    ruleSet,
    draft,
    unmapped,
    surveillance,
    alerts,
    intake,
  ]),
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
