export { migrate } from '../migrate.ts';
export { type EmbeddedPostgres, startPostgres } from '../postgres/start-postgres.ts';
export { type FreshDatabase, freshDatabase } from './fresh-database.ts';
export { sharedFolder } from './shared-folder.ts';
