import { type AnswerBounds, getJson } from './get-json.ts';
import type { PacsSource } from './pull-settings.ts';
import { MODALITIES_IN_STUDY, RELATED_INSTANCES, RELATED_SERIES } from './qido-row.ts';
import { type JsonPiece, splitJsonArray } from './split-json-array.ts';

export type ClientBounds = Omit<AnswerBounds, 'maxBytes'> & {
  readonly maxListBytes: number;
  readonly maxSeriesBytes: number;
  readonly maxInstanceBytes: number;
};

export type Page = { readonly limit: number; readonly offset: number };

/** What is asked of a PACS: lists and headers. There is no way here to ask for a pixel, or for what an answer refers to. */
export type DicomwebClient = {
  /** QIDO-RS: studies of `fromDate` (`YYYYMMDD`) and later. */
  readonly studies: (fromDate: string, page: Page) => AsyncGenerator<JsonPiece>;
  readonly seriesOf: (studyUid: string, page: Page) => AsyncGenerator<JsonPiece>;
  /** WADO-RS: the headers of a study, or of one of its series. */
  readonly metadata: (studyUid: string, seriesUid: string | null) => AsyncGenerator<JsonPiece>;
};

const largestResultBytes = 1024 * 1024;

/** PS3.18 10.6 and 10.4.1.1.2 over one PACS. UIDs have been checked. Each generator throws PullFailure. */
export function dicomwebClient(pacs: PacsSource, bounds: ClientBounds, signal: AbortSignal): DicomwebClient {
  const list = (path: string) =>
    splitJsonArray(
      getJson(pacs, path, { bounds: { ...bounds, maxBytes: bounds.maxListBytes }, signal }),
      largestResultBytes,
    );
  return {
    studies: (fromDate, page) => list(`/studies?${studyQuery(fromDate)}&${pageQuery(page)}`),
    seriesOf: (studyUid, page) => list(`/studies/${studyUid}/series?${pageQuery(page)}`),
    metadata: (studyUid, seriesUid) => {
      const series = seriesUid === null ? '' : `/series/${seriesUid}`;
      const maxBytes = bounds.maxSeriesBytes;
      const chunks = getJson(pacs, `/studies/${studyUid}${series}/metadata`, {
        bounds: { ...bounds, maxBytes },
        signal,
      });
      return splitJsonArray(chunks, bounds.maxInstanceBytes);
    },
  };
}

const studyQuery = (fromDate: string): string =>
  [`StudyDate=${fromDate}-`, ...[MODALITIES_IN_STUDY, RELATED_SERIES, RELATED_INSTANCES].map(included)].join('&');

const included = (tag: string): string => `includefield=${tag}`;
const pageQuery = ({ limit, offset }: Page): string => `limit=${limit}&offset=${offset}`;
