import { readFileSync, statSync } from 'node:fs';

/** A user and group id, or null to stay who we are. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to run as root, so root lends it an account that exists already. @throws Error when none does. */
export function postgresAccount(): Account {
  if (!isRoot()) return null;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = rows.find(([name]) => name === wanted) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to lend it. Run as another user, or set DATABASE_URL.',
  );
}

/** The account that files were created for; accounts can come and go between two starts. */
export function ownerOf(place: string): Account {
  const { uid, gid } = statSync(place);
  return isRoot() && uid !== 0 ? { uid, gid } : null;
}

const isRoot = (): boolean => process.getuid?.() === 0;
