import { pino } from 'pino';
import { Registry } from 'prom-client';
import { dimseSettings } from '../intake/dimse/dimse-settings.ts';
import { type DimseListener, listenDimse } from '../intake/dimse/listen-dimse.ts';
import { type IntakeStore, intakeStore } from '../intake/intake-store.ts';
import type { Refusal, Senders } from '../intake/senders.ts';
import type { Database } from '../store/tables.ts';
import { aFile } from './part10-testing.ts';

export type DimseService = DimseListener & {
  readonly registry: Registry;
  /** What senders were refused, in order. */
  readonly refusals: readonly (readonly [sender: string, refusal: Refusal])[];
};

const logger = pino({ level: 'silent' });

/** The DICOM network over a store, on a free port. */
export async function serveDimse(
  store: Pick<IntakeStore, 'storeOne'>,
  settings: Readonly<Record<string, string>> = {},
): Promise<DimseService> {
  const refusals: (readonly [string, Refusal])[] = [];
  const senders: Senders = {
    heard: () => undefined,
    refused: (_via, sender, refusal) => void refusals.push([sender, refusal]),
  };
  const registry = new Registry();
  const parsed = dimseSettings.parse({ port: '0', ...settings });
  const listener = await listenDimse({ settings: parsed, registry, store, senders, logger });
  return { ...listener, registry, refusals };
}

export const storeIn = (db: Database): IntakeStore => intakeStore({ db, logger, wake: () => undefined });

const META_GROUP_LENGTH_AT = 140;

/** The data set of the nth instance of a study, as it goes over the network: explicit little endian. */
export const aDataSetOf = (study: string, n: number, pixels = 0): Uint8Array => {
  const file = Buffer.from(aFile(study, n, pixels));
  return file.subarray(META_GROUP_LENGTH_AT + 4 + file.readUInt32LE(META_GROUP_LENGTH_AT));
};
