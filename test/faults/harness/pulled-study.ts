import { readJsonHeader } from '@cordwatch/dicom-header';
import { recordDigest } from '../../../services/ingest-worker/src/store/record-digest.ts';
import { instanceJson, type StubStudy } from '../../../services/ingest-worker/src/testing/stub-pacs.ts';
import { type LedgerLine, lineOf } from './ledger.ts';

/** What a study in a PACS that is pulled from promises: everything that the PACS lists comes into the store. */
export const linesOf = (study: StubStudy): LedgerLine[] =>
  study.series.flatMap((instances, at) =>
    Array.from({ length: instances }, (_, n) => instanceJson(study.uid, at + 1, n + 1)).flatMap((json) => {
      const reading = readJsonHeader(JSON.parse(JSON.stringify(json)));
      if (reading.kind !== 'header') throw new Error(`Wanted a readable instance of a PACS, got ${reading.reason}`);
      const { record } = reading;
      const uids = { study: record.studyInstanceUid, series: record.seriesInstanceUid, sop: record.sopInstanceUid };
      const specimen = { ...uids, digest: recordDigest(record) };
      return [lineOf('offered', 'pull', specimen), lineOf('placed', 'pull', specimen)];
    }),
  );
