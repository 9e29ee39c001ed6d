export { isDatabaseUnavailable, isLostRace, isRefusedData } from './database-unavailable.ts';
export { describeError, type ErrorDescription } from './describe-error.ts';
export {
  type DependencyState,
  databaseState,
  type HealthOptions,
  healthRoutes,
  type ReadinessReport,
} from './health-routes.ts';
export { HttpProblem, type ProblemDetails } from './http-problem.ts';
export { close, type ListenAddress, listen, listenServer, portOf } from './http-server.ts';
export { createLogger } from './logger.ts';
export { isNotMigrated, notMigrated, schemaState } from './not-migrated.ts';
export { openPool, type PoolOptions } from './open-pool.ts';
export { notFound, problemHandler } from './problem-handler.ts';
export { type Environment, readSettings } from './read-settings.ts';
export { dataFolder, type RunFile, readRunFile, runFilePath } from './run-file.ts';
export { sendProblem } from './send-problem.ts';
export { type SettingFault, SettingsError } from './settings-error.ts';
export { stopOnSignals } from './stop-on-signals.ts';
export { waitForDatabase } from './wait-for-database.ts';
