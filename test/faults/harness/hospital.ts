import { rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { freshDatabase } from '@cordwatch/infra/testing';
import { onTestFinished } from 'vitest';
import { checkStore, type Findings, nothingWrong } from './check-store.ts';
import { aFolder } from './cluster.ts';
import { type CheckedDatabase, openChecked, type Query } from './database.ts';
import { type Channel, deliver, deliverAll, type Share } from './deliver.ts';
import { dimseSender } from './dimse-sender.ts';
import { folderSender } from './folder-sender.ts';
import { type Ingest, type IngestOptions, startIngest } from './ingest.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type MakeStudy, type Specimen, studyMaker } from './specimens.ts';
import { stowSender } from './stow-sender.ts';

/** An ingest worker, its senders, their ledger and whoever checks, until the test ends. */
export type Hospital = {
  readonly ingest: Ingest;
  readonly ledger: Ledger;
  readonly query: Query;
  readonly makeStudy: MakeStudy;
  readonly stow: Channel;
  readonly dimse: Channel;
  readonly folder: Channel;
  /** Every way in. */
  readonly channels: readonly Channel[];
  /** Offers until everything is answered. */
  readonly send: (specimens: readonly Specimen[], channel: Channel) => Promise<void>;
  readonly sendAll: (shares: Iterable<Share>, atATime: number) => Promise<void>;
  readonly check: () => Promise<Findings>;
  /** Another worker on the same database. */
  readonly another: (options?: Partial<IngestOptions>) => Promise<Ingest>;
};

export type HospitalOptions = Partial<IngestOptions> & {
  /** A fresh one on the tests' server unless named. */
  readonly databaseUrl?: string;
  /** Where the checker connects, when the service does through something that breaks. */
  readonly checkedUrl?: string;
};

export async function aHospital({ checkedUrl, ...more }: HospitalOptions = {}): Promise<Hospital> {
  const options = { ...more, databaseUrl: more.databaseUrl ?? (await aDatabase()) };
  const place = aFolder('faults');
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const inbox = path.join(place, 'in');
  const folder: Channel = { via: 'folder', send: folderSender(inbox) };
  const ledger = await openLedger(path.join(place, 'ledger.jsonl'));
  onTestFinished(() => ledger.close());
  const checked = aChecked(checkedUrl ?? options.databaseUrl);
  const another = (more: Partial<IngestOptions> = {}) =>
    anIngest({ ...options, ...more, env: { ...watching(inbox), ...options.env, ...more.env } });
  const ingest = await another();
  const stow: Channel = { via: 'stow', send: stowSender(ingest.httpPort) };
  const whole: Channel = { via: 'stow', send: stowSender(ingest.httpPort, { chunked: false }) };
  const dimse: Channel = { via: 'dimse', send: dimseSender(ingest.dimsePort) };
  return {
    ...{ ingest, ledger, stow, dimse, folder, another },
    query: checked.query,
    makeStudy: studyMaker('F'),
    channels: [stow, whole, dimse, dimse, folder],
    send: (specimens, channel) => deliver(specimens, { ledger, channel }),
    sendAll: (shares, atATime) => deliverAll(shares, { ledger, atATime }),
    check: async () => {
      const findings = await checkStore(checked.query, ledger.file);
      if (!isDeepStrictEqual(findings, nothingWrong)) console.log(endOf(ingest.log()));
      return findings;
    },
  };
}

async function aDatabase(): Promise<string> {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return url;
}

async function anIngest(options: IngestOptions): Promise<Ingest> {
  const ingest = await startIngest(options);
  onTestFinished(async () => void (await ingest.stop()));
  return ingest;
}

function aChecked(url: string): CheckedDatabase {
  const checked = openChecked(url);
  onTestFinished(() => checked.close());
  return checked;
}

const watching = (folder: string) => ({
  CORDWATCH__FOLDER__PATH: folder,
  CORDWATCH__FOLDER__STABLE_SECONDS: '0.2',
  CORDWATCH__FOLDER__EVERY_SECONDS: '0.1',
});

const endOf = (log: string): string => log.split('\n').slice(-40).join('\n');
