export { type FreshDatabase, freshDatabase } from './fresh-database.ts';
export { sharedFolder } from './shared-folder.ts';
