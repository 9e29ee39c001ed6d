import { createHash } from 'node:crypto';
import { type HeaderRecord, splitRecord } from '@cordwatch/dicom-header';
import type { Offer } from '../intake/offer.ts';
import { identityOf } from './identity.ts';
import { quarantineRows } from './quarantine-rows.ts';
import { recordDigests } from './record-digest.ts';
import { sessionKey } from './session-key.ts';
import { storableJson, storableText } from './storable-json.ts';

/** What one call of `take_in` is given: JSON texts, and for each number in its answer the offer that is meant. */
export type PreparedBatch = {
  readonly offered: string;
  readonly headers: string;
  readonly parts: string;
  readonly studies: string;
  readonly unreadable: string;
  readonly offers: readonly Offer[];
};

/** @throws when an offer cannot be made into a row: a fault of ours. */
export function prepareBatch(offers: readonly Offer[], via: string): PreparedBatch {
  const digestOf = recordDigests();
  const instances = offers
    .flatMap(({ readout, sender }, n) =>
      readout.kind === 'header' ? [preparedInstance(readout.record, { sender, n, digestOf })] : [],
    )
    .sort(byUid);
  const parts = new Map(instances.map(({ row, common }) => [row.part, common]));
  return {
    offered: JSON.stringify(instances.map(({ row }) => row)),
    headers: arrayOf(instances.map(({ own }) => own)),
    parts: arrayOf([...parts].map(([digest, part]) => `{"digest":"${digest}","part":${part}}`)),
    studies: storableJson(studiesOf(instances)),
    unreadable: JSON.stringify(quarantineRows(offers, via)),
    offers,
  };
}

const arrayOf = (jsons: readonly string[]): string => `[${jsons.join()}]`;

type Instance = ReturnType<typeof preparedInstance>;

type Among = { readonly sender: string; readonly n: number; readonly digestOf: ReturnType<typeof recordDigests> };

function preparedInstance(record: HeaderRecord, { sender, n, digestOf }: Among) {
  const { identityKey: identity, issuer, patientId } = identityOf(record);
  const { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid: sop } = record;
  const { common, own } = splitRecord(record);
  const part = storableJson(common);
  const digests = { digest: digestOf(record, part), part: createHash('sha256').update(part).digest('base64url') };
  return {
    row: { n, sender: storableText(sender), study, series, sop, identity, ...digests },
    study: { study, session: sessionKey(record), identity, issuer, patientId },
    common: part,
    own: storableJson(own),
  };
}

/** The lock order of every batch. The sort is stable: of two versions of an instance the later offered stays later. */
const byUid = ({ row: a }: Instance, { row: b }: Instance): number =>
  compare(a.study, b.study) || compare(a.series, b.series) || compare(a.sop, b.sop);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One row a study, with the session and the person that its last instance names. */
const studiesOf = (instances: readonly Instance[]) => [
  ...new Map(instances.map(({ study }) => [study.study, study])).values(),
];
