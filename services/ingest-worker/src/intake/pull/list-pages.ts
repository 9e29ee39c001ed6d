import type { Page } from './dicomweb-client.ts';
import type { PullReason } from './pull-failure.ts';
import { type JsonPiece, parsePiece } from './split-json-array.ts';

export type Listing<Row> = {
  /** By UID, each once however often it was on a page. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Results without a valid UID: nobody can ask for them. */
  readonly unusable: number;
  /** Why this is not all that there is; null when it is. */
  readonly fault: Extract<PullReason, 'PAGING_IGNORED' | 'ENDLESS_LIST'> | null;
};

export type ListOptions<Row> = {
  readonly ask: (page: Page) => AsyncIterable<JsonPiece>;
  readonly rowOf: (result: unknown) => { readonly uid: string; readonly row: Row } | null;
  readonly pageSize: number;
  readonly maxRows: number;
};

/**
 * Everything on all pages of a list. A server may give fewer than it is asked for on a page, so the end is a page
 * without anything new. @throws PullFailure when a page cannot be had.
 */
export async function listPages<Row>({ ask, rowOf, pageSize, maxRows }: ListOptions<Row>): Promise<Listing<Row>> {
  const rows = new Map<string, Row>();
  let unusable = 0;
  for (let offset = 0; ; ) {
    const before = rows.size;
    const results = await readPage(offset);
    if (results === null) return { rows, unusable, fault: 'ENDLESS_LIST' };
    offset += results;
    if (rows.size > before) continue;
    // A full page of what is known already: the offset was not heard, and more may be behind it.
    const isIgnored = results === pageSize && offset > results;
    return { rows, unusable, fault: isIgnored ? 'PAGING_IGNORED' : null };
  }

  /** How many results the page has; null when there are more than we may hold. */
  async function readPage(offset: number): Promise<number | null> {
    let results = 0;
    for await (const piece of ask({ limit: pageSize, offset })) {
      results += 1;
      const found = rowOf(parsePiece(piece));
      if (found) rows.set(found.uid, found.row);
      else unusable += 1;
      if (rows.size + unusable > maxRows) return null;
    }
    return results;
  }
}
