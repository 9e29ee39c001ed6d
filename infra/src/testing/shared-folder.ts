import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of real studies beside the checkout (`CORDWATCH_SHARED` names another), or null when there is none:
 * then say so with `describe.skipIf(sharedFolder() === null)`.
 *
 * @throws Error under `CI=true`, where nothing may be skipped.
 */
export function sharedFolder(env: NodeJS.ProcessEnv = process.env): string | null {
  const folder = env.CORDWATCH_SHARED || path.join(import.meta.dirname, '..', '..', '..', '..', 'shared');
  if (existsSync(path.join(folder, 'data'))) return path.resolve(folder);
  if (env.CI === 'true') throw new Error(`CI needs the real studies, and there is no folder ${folder}`);
  return null;
}
