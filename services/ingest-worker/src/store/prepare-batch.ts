import { createHash } from 'node:crypto';
import { type HeaderRecord, splitRecord } from '@cordwatch/dicom-header';
import type { Offer } from '../intake/offer.ts';
import { identityOf } from './identity.ts';
import { quarantineRows } from './quarantine-rows.ts';
import { recordDigest } from './record-digest.ts';
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
  const instances = offers.flatMap((offer, n) => instanceOf(offer, n)).sort(byUid);
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

const instanceOf = (offer: Offer, n: number): Instance[] =>
  offer.readout.kind === 'header' ? [preparedInstance(offer.readout.record, offer.sender, n)] : [];

function preparedInstance(record: HeaderRecord, sender: string, n: number) {
  const { identityKey: identity, issuer, patientId } = identityOf(record);
  const { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid: sop } = record;
  const { common, own } = splitRecord(record);
  const part = storableJson(common);
  const digests = { digest: recordDigest(record), part: createHash('sha256').update(part).digest('base64url') };
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
