import { dataFolder, readRunFile } from '@cordwatch/infra/service';
import { exitCodes } from './exit-codes.ts';
import { checkDatabase, checkFolder, checkNode, checkRedis, checkService } from './health-checks.ts';
import { findPlace } from './running-store.ts';
import { textTable } from './text-table.ts';

/** `cordwatch doctor`. @returns the exit code: 0 when everything that is configured works. */
export async function doctorCommand(): Promise<number> {
  const place = findPlace();
  const running = readRunFile(dataFolder(process.env));
  const findings = await Promise.all([
    checkNode(process.versions.node),
    checkDatabase(place.databaseUrl),
    checkRedis(place.redisUrl),
    checkFolder(process.env.CORDWATCH__FOLDER__PATH),
    checkService('ingest worker', running?.ingestUrl ?? 'http://127.0.0.1:8081'),
    checkService('worklist', running?.apiUrl ?? `http://127.0.0.1:${process.env.PORT ?? 8080}`),
  ]);
  const rows = findings.map(({ works, about, says }) => [works ? 'ok' : 'MISSING', about, says]);
  process.stdout.write(`${textTable(rows)}\n`);
  return findings.every(({ works }) => works) ? exitCodes.done : exitCodes.troubled;
}
