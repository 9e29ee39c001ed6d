import { demoStudies } from '@cordwatch/dicom-objects';
import type { Offer } from '../intake/offer.ts';
import { HeaderCollector } from '../reading/header-collector.ts';
import { hasStudies } from '../store/has-studies.ts';
import { exitCodes } from './exit-codes.ts';
import { ledgerText } from './ledger-text.ts';
import { withRunningStore } from './running-store.ts';

/** `cordwatch demo`. @returns the exit code. @throws Error when there is nothing to store into. */
export function demoCommand({ ifEmpty }: { ifEmpty: boolean }): Promise<number> {
  return withRunningStore(async ({ db, store }) => {
    if (ifEmpty && (await hasStudies(db))) return report('there are studies already; nothing was added');
    return report(`demo: ${ledgerText(await store('demo', demoOffers()))}`);
  });
}

function report(text: string): number {
  process.stdout.write(`${text}\n`);
  return exitCodes.done;
}

/** The demo's patients of today, read from the bytes as any sender's. */
function* demoOffers(): Generator<Offer> {
  const today = Temporal.Now.plainDateISO().toString().replaceAll('-', '');
  for (const { path, bytes } of demoStudies(today)) {
    const collector = new HeaderCollector();
    collector.push(bytes);
    yield { source: path, sizeBytes: bytes.length, headerBytes: bytes.length, readout: collector.finish() };
  }
}
