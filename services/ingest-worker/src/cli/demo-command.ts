import { demoStudies } from '@cordwatch/dicom-objects';
import type { Offer } from '../intake/offer.ts';
import { offerOf } from '../intake/offer-of.ts';
import { HeaderCollector } from '../reading/header-collector.ts';
import { arrivedEarlier } from '../store/arrived-earlier.ts';
import { hasStudies } from '../store/has-studies.ts';
import { tellDemoHistory } from './demo-history.ts';
import { exitCodes } from './exit-codes.ts';
import { ledgerText } from './ledger-text.ts';
import { withRunningStore } from './running-store.ts';

/** Longer than any quiet time: a newcomer's first look is at verdicts that are settled. Studies of others are never touched. */
const ARRIVED_MINUTES_AGO = 10;

/** `cordwatch demo`. @returns the exit code. @throws Error when there is nothing to store into. */
export function demoCommand({ ifEmpty }: { ifEmpty: boolean }): Promise<number> {
  const today = Temporal.Now.plainDateISO().toString().replaceAll('-', '');
  return withRunningStore(async ({ db, store }) => {
    const wasEmpty = !(await hasStudies(db));
    if (ifEmpty && !wasEmpty) return report('there are studies already; nothing was added');
    const ledger = await store.storeAll('demo', demoOffers(today));
    if (wasEmpty) await arrivedEarlier(db, ARRIVED_MINUTES_AGO);
    await tellDemoHistory(db, today);
    return report(`demo: ${ledgerText(ledger)}`);
  });
}

function report(text: string): number {
  process.stdout.write(`${text}\n`);
  return exitCodes.done;
}

/** The demo's patients, read from the bytes as any sender's. */
function* demoOffers(today: string): Generator<Offer> {
  for (const { path, bytes } of demoStudies(today)) {
    const collector = new HeaderCollector();
    collector.push(bytes);
    yield { ...offerOf(collector), sender: 'demo', source: path };
  }
}
