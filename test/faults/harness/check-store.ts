import { recompute } from './check-entries.ts';
import type { Query } from './database.ts';
import { keyOf, type LedgerLine, readLedger } from './ledger.ts';
import { until } from './until.ts';

/** What does not agree between the senders' ledger and the store; all zero when nothing was lost. */
export type Findings = {
  /** I1: acknowledged, and not exactly one row with the right digest. */
  readonly lost: number;
  readonly double: number;
  /** I2: in the store, and nobody ever offered it. */
  readonly neverOffered: number;
  /** I3: intake ledger against rows: stored, quarantined. */
  readonly unbalanced: number;
  /** I4. */
  readonly untriaged: number;
  /** I5: entries that a fresh recomputation from the stored facts does not give. */
  readonly different: number;
  /** I5: stored headers that do not have the digest of what was sent any more. */
  readonly altered: number;
};

export const nothingWrong: Findings = {
  lost: 0,
  double: 0,
  neverOffered: 0,
  unbalanced: 0,
  untriaged: 0,
  different: 0,
  altered: 0,
};

const patienceMs = 60_000;

/** Waits until every study is triaged, at most 60 s, and compares by SQL and ledger alone. */
export async function checkStore(query: Query, ledgerFile: string, quietMs = patienceMs): Promise<Findings> {
  const ledger = await readLedger(ledgerFile);
  const untriaged = await untriagedAfter(query, ledger, quietMs);
  const rows = await countByKey(query);
  return {
    ...lostAndDouble(ledger, rows),
    neverOffered: countNeverOffered(ledger, rows),
    unbalanced: await countUnbalanced(query),
    untriaged,
    ...(await recompute(query)),
  };
}

/** A folder gives no answer: files that lie in it may still be taken in when the senders are done. */
async function untriagedAfter(query: Query, ledger: readonly LedgerLine[], quietMs: number): Promise<number> {
  const placed = new Set(ledger.flatMap((line) => (line.is === 'placed' ? [keyOf(line)] : [])));
  let untriaged = 0;
  const isDone = async () => {
    untriaged = await countOf(query, 'select count(*) from study where rev <> triaged_rev or triage_failures > 0');
    return untriaged === 0 && (placed.size === 0 || isAllIn(await countByKey(query), placed));
  };
  await until('every study is triaged', isDone, { withinMs: quietMs, everyMs: 250 }).catch(() => undefined);
  return untriaged;
}

const isAllIn = (rows: ReadonlyMap<string, number>, keys: ReadonlySet<string>): boolean =>
  [...keys].every((key) => rows.has(key));

export async function countOf(query: Query, statement: string): Promise<number> {
  const [row] = await query(`select (${statement})::int as count`);
  return Number(row?.count);
}

async function countByKey(query: Query): Promise<Map<string, number>> {
  const rows = await query(`
    select study_instance_uid || ' ' || series_instance_uid || ' ' || sop_instance_uid || ' ' || digest as key,
      count(*)::int as count
    from instance group by 1
  `);
  return new Map(rows.map(({ key, count }) => [String(key), Number(count)]));
}

function lostAndDouble(ledger: readonly LedgerLine[], rows: ReadonlyMap<string, number>) {
  const promised = ledger.filter(({ is }) => is === 'acknowledged' || is === 'placed');
  const lost = new Map(promised.filter((line) => !rows.has(keyOf(line))).map((line) => [keyOf(line), line]));
  if (lost.size > 0)
    console.log(`lost, by intake and time of the answer: ${JSON.stringify(lossesOf([...lost.values()]))}`);
  return {
    lost: lost.size,
    double: [...rows.values()].filter((count) => count > 1).length,
  };
}

const lossesOf = (lost: readonly LedgerLine[]) =>
  [...Map.groupBy(lost, ({ via, study }) => `${via} ${study}`).values()].flatMap(([line, ...more]) =>
    line ? [[line.via, new Date(line.atMs).toISOString().slice(11, 23), 1 + more.length]] : [],
  );

function countNeverOffered(ledger: readonly LedgerLine[], rows: ReadonlyMap<string, number>): number {
  const offered = new Set(ledger.flatMap((line) => (line.is === 'offered' ? [keyOf(line)] : [])));
  return [...rows.keys()].filter((key) => !offered.has(key)).length;
}

/** The ledger of batches, and what was summed up of it when it grew old. */
const books = `(
  select offered, stored, duplicate, quarantined from intake_ledger
  union all select offered, stored, duplicate, quarantined from intake_tally
) book`;

/** What the books say was stored and put aside, against the rows that are there. */
async function countUnbalanced(query: Query): Promise<number> {
  const differences = [
    `select abs((select coalesce(sum(stored), 0) from ${books}) - (select count(*) from instance))`,
    `select abs((select coalesce(sum(quarantined), 0) from ${books}) - (select coalesce(sum(times_seen), 0) from quarantine))`,
    `select count(*) from ${books} where offered <> stored + duplicate + quarantined`,
    'select count(*) from study s where not exists (select from instance i where i.study_instance_uid = s.study_instance_uid)',
  ];
  const counts = await Promise.all(differences.map((statement) => countOf(query, statement)));
  return counts.reduce((sum, count) => sum + count, 0);
}
