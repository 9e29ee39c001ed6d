import type { IntakeStore } from '../intake-store.ts';
import type { Offer } from '../offer.ts';
import type { DicomwebClient } from './dicomweb-client.ts';
import { listPages } from './list-pages.ts';
import { metadataOffer } from './metadata-offer.ts';
import { PullFailure } from './pull-failure.ts';
import { seriesUid } from './qido-row.ts';
import type { JsonPiece } from './split-json-array.ts';

export type FetchOptions = {
  readonly client: DicomwebClient;
  readonly store: Pick<IntakeStore, 'storeAll'>;
  /** The name of the PACS. */
  readonly sender: string;
  readonly pageSize: number;
};

/** Of one study, in one go: how many of its instances are on disk now, and why it was not all. */
export type Fetched = { readonly instances: number; readonly failure: PullFailure | null };

const maxSeries = 10_000;

/**
 * Stores the headers of everything that the PACS has of a study. What has come before a failure is stored too: it is a
 * duplicate the next time.
 * @throws when the database stays unavailable.
 */
export async function fetchStudy(options: FetchOptions, studyUid: string): Promise<Fetched> {
  const seen = new Set<string>();
  let failure: PullFailure | null = null;
  await options.store.storeAll('pull', offers());
  return { instances: seen.size, failure };

  async function* offers(): AsyncGenerator<Offer> {
    let n = 0;
    try {
      for await (const piece of metadataOf(options, studyUid)) {
        const offer = metadataOffer(piece, { sender: options.sender, source: `${studyUid} ${++n}`, studyUid });
        seen.add(offer.readout.kind === 'header' ? offer.readout.record.sopInstanceUid : `unreadable ${n}`);
        yield offer;
      }
    } catch (error) {
      if (!(error instanceof PullFailure)) throw error;
      failure = error;
    }
  }
}

/** Series by series; of a server that lists no series or gives no metadata of one, the study as a whole. */
async function* metadataOf({ client, pageSize }: FetchOptions, studyUid: string): AsyncGenerator<JsonPiece> {
  const series = await orNull(listSeries(client, pageSize, studyUid));
  let served = 0;
  for (const uid of series ?? []) {
    const answer = client.metadata(studyUid, uid);
    try {
      const first = served === 0 ? await orNull(answer.next()) : await answer.next();
      if (first === null) break;
      if (!first.done) yield first.value;
      yield* answer;
      served += 1;
    } finally {
      await answer.return(undefined);
    }
  }
  if (served === 0) yield* client.metadata(studyUid, null);
}

async function listSeries(client: DicomwebClient, pageSize: number, studyUid: string): Promise<Iterable<string>> {
  const { rows, fault } = await listPages({
    ask: (page) => client.seriesOf(studyUid, page),
    rowOf: rowOfSeries,
    pageSize,
    maxRows: maxSeries,
  });
  if (fault) throw new PullFailure(fault);
  return rows.keys();
}

const rowOfSeries = (result: unknown) => {
  const uid = seriesUid(result);
  return uid === null ? null : { uid, row: uid };
};

/** Null when the server has no such thing, which another way of asking may do without. */
const orNull = <Value>(asked: Promise<Value>): Promise<Value | null> =>
  asked.catch((error: unknown) => {
    const isMissing = error instanceof PullFailure && ['NOT_FOUND', 'UNSUPPORTED'].includes(error.reason);
    if (isMissing) return null;
    throw error;
  });
