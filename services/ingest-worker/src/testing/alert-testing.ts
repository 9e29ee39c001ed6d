import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { defaultRuleSet } from '@cordwatch/triage';
import type { StoredEntry } from '@cordwatch/worklist';
import { aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { AlertPolicy } from '../alerts/alert-policy.ts';
import { findSessionsAtRest } from '../store/alert-statements.ts';
import type { Database } from '../store/tables.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { anInstance, offerOf, store } from './store-testing.ts';

/** At rest at once, an hour on site, a webhook to be told. */
export const alertPolicy: AlertPolicy = { onSiteMinutes: 60, timeZone: 'UTC', quietSeconds: 0, hasWebhook: true };

const todayUtc = (): string => new Date().toISOString().slice(0, 10).replaceAll('-', '');

type Judgement = StoredEntry['judgement'];
export const shortOfContrast: Partial<Judgement> = { wholeSpineWithContrast: cervicalOnly() };

type Arrival = { readonly judged: Partial<Judgement>; readonly date?: string; readonly patient?: string };

let instances = 0;

/** One more instance of a study comes, and triage judges it so. */
export async function arriveJudged(db: Database, uid: string, { judged, date = todayUtc(), patient }: Arrival) {
  instances += 1;
  const header = anInstance(uid, instances, { patient: { id: patient ?? null }, study: { date } });
  await store(db, [offerOf(header)]);
  const judge: Parameters<typeof triageStudy>[0]['judge'] = (studies) =>
    studies.map(({ studyInstanceUid }) => {
      const studyInstanceUids = studies.map((study) => study.studyInstanceUid);
      const entry = anEntry({ judgement: aJudgement({ ...judged, studyInstanceUid, studyInstanceUids }) });
      return { ...entry, study: { ...entry.study, date } };
    });
  await triageStudy({ db, judge, rules: async () => defaultRuleSet, logger: pino({ level: 'silent' }) }, uid);
}

/** As if everything of a study had come so long ago. */
export async function age(db: Database, uid: string, minutes: number): Promise<void> {
  await sql`
    update study set last_received_at = now() - ${minutes} * interval '1 minute' where study_instance_uid = ${uid}
  `.execute(db);
}

export type AlertRow = { state: string; because: string | null; missing: string[] };

export async function alertsOf(db: Database, uid: string): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select state, resolved_because as because, array(select jsonb_path_query(missing, '$[*].says') #>> '{}') as missing
    from rescan_alert where study_instance_uid = ${uid} order by alert_id
  `.execute(db);
  return rows;
}

export const sessionsAtRest = (db: Database, quietSeconds = alertPolicy.quietSeconds): Promise<string[]> =>
  findSessionsAtRest(db, quietSeconds, 50);

type Receiver = {
  readonly url: string;
  readonly received: { readonly headers: IncomingMessage['headers']; readonly body: string }[];
};

/** A real server that takes calls of the webhook and answers as told. */
export async function aReceiver(answer: (response: ServerResponse) => void): Promise<Receiver> {
  const received: Receiver['received'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { url: `http://127.0.0.1:${address.port}/alerts`, received };
}
