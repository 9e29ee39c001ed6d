import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { evilClients } from './harness/evil-clients.ts';
import { aHospital } from './harness/hospital.ts';
import { lineOf } from './harness/ledger.ts';
import { until } from './harness/until.ts';

test('slow, silent and half-open senders are cut off, and keep nobody else from sending', async () => {
  const hospital = await aHospital({ env: { CORDWATCH__STOW__IDLE_SECONDS: '2' } });
  const filesOpen = () => readdirSync(`/proc/${hospital.ingest.pid()}/fd`).length;
  await hospital.send(hospital.makeStudy(1), hospital.stow);
  const before = filesOpen();
  const theirs = hospital.makeStudy(2, 'one series');
  // They offer it, and whatever comes of it is all the same to them.
  await hospital.ledger.write(theirs.map((specimen) => lineOf('offered', 'stow', specimen)));
  const evil = evilClients(hospital.ingest.httpPort, theirs, 6);
  onTestFinished(() => evil.close());
  await until('every kind has been cut off', () => evil.cuts() > 60);
  await Promise.all(Array.from({ length: 10 }, (_, n) => hospital.send(hospital.makeStudy(3 + n), hospital.stow)));
  evil.close();
  await until('their connections are gone', () => filesOpen() <= before + 5);
  expect(hospital.ingest.ends()).toEqual([]);
  expect(await hospital.check()).toEqual(nothingWrong);
});
