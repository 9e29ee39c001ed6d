import { fileOffers } from '../intake/file-offers.ts';
import type { Offer } from '../intake/offer.ts';
import { exitCodes } from './exit-codes.ts';
import { ledgerText, quarantineText } from './ledger-text.ts';
import { listPaths } from './list-paths.ts';
import { showProgress } from './progress.ts';
import { withRunningStore } from './running-store.ts';

/** `cordwatch ingest`. @returns the exit code. @throws UsageError, and Error when there is nothing to store into. */
export async function ingestCommand(paths: readonly string[]): Promise<number> {
  const { files, unlistable } = listPaths(paths);
  const all = [...files, ...unlistable];
  const progress = showProgress(all.length, 'files');
  const quarantined: Offer[] = [];
  const ledger = await withRunningStore(({ store }) =>
    store.storeAll('cli', watched(fileOffers(all, 'command line'), progress.done, quarantined)),
  ).finally(progress.stop);
  process.stdout.write(`${[ledgerText(ledger), ...quarantineText(quarantined)].join('\n')}\n`);
  return ledger.quarantined > 0 ? exitCodes.troubled : exitCodes.done;
}

async function* watched(offers: AsyncIterable<Offer>, onOffer: (count: number) => void, quarantined: Offer[]) {
  let count = 0;
  for await (const offer of offers) {
    if (offer.readout.kind === 'unreadable') quarantined.push(offer);
    onOffer(++count);
    yield offer;
  }
}
