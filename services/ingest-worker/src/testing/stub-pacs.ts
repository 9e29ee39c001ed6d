import type http from 'node:http';
import { close, listen } from '@cordwatch/infra/service';
import { portOf } from './stow-testing.ts';

/** A study of the stub: its series, and how many instances each has. */
export type StubStudy = { readonly uid: string; readonly series: readonly number[]; readonly announced?: number };

/** Answers instead of the PACS; false to let it answer. */
export type Misbehaviour = (request: http.IncomingMessage, response: http.ServerResponse) => boolean;

export type StubPacs = {
  readonly url: string;
  readonly studies: StubStudy[];
  /** Paths, with their queries, that it was asked for. */
  readonly asked: string[];
  readonly authorizations: Set<string>;
  misbehave: Misbehaviour;
  readonly stop: () => Promise<void>;
};

const values = (vr: string, ...some: unknown[]) => ({ vr, Value: some });

/** The nth instance of a series, in the DICOM JSON model. */
export const instanceJson = (study: string, series: number, n: number, more: object = {}) => ({
  '00080016': values('UI', '1.2.840.10008.5.1.4.1.1.4'),
  '00080018': values('UI', `${study}.${series}.${n}`),
  '00080020': values('DA', '20260105'),
  '00080060': values('CS', 'MR'),
  '0008103E': values('LO', 'T1 SAG'),
  '00100020': values('LO', `P-${study}`),
  '0020000D': values('UI', study),
  '0020000E': values('UI', `${study}.${series}`),
  '7FE00010': { vr: 'OW', BulkDataURI: 'http://127.0.0.1:9/pixels' },
  ...more,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const studyJson = ({ uid, series, announced = sum(series) }: StubStudy) => ({
  '0020000D': values('UI', uid),
  '00081190': values('UR', 'http://127.0.0.1:9/elsewhere'),
  '00201206': values('IS', series.length),
  '00201208': values('IS', announced),
});

/** A DICOMweb server of the test's own, which may behave in any way. */
export async function startStubPacs(studies: StubStudy[]): Promise<StubPacs> {
  const asked: string[] = [];
  const authorizations = new Set<string>();
  const server = await listen(answer, { host: '127.0.0.1', port: 0 });
  server.keepAliveTimeout = 1;
  const pacs: StubPacs = {
    url: `http://127.0.0.1:${portOf(server)}/dicom-web`,
    ...{ studies, asked, authorizations },
    misbehave: () => false,
    stop: async () => {
      server.closeAllConnections();
      await close(server);
    },
  };
  return pacs;

  function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    asked.push(request.url ?? '');
    authorizations.add(request.headers.authorization ?? 'none');
    if (!pacs.misbehave(request, response)) answerWell(studies, request.url ?? '', response);
  }
}

function answerWell(studies: readonly StubStudy[], url: string, response: http.ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const result = resultOf(studies, pathname.replace('/dicom-web', ''));
  const offset = Number(searchParams.get('offset') ?? 0);
  const limit = Number(searchParams.get('limit') ?? Number.POSITIVE_INFINITY);
  if (result === null) response.writeHead(404).end();
  else sendJson(response, result.slice(offset, offset + limit));
}

export function sendJson(response: http.ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/dicom+json' }).end(JSON.stringify(value));
}

function resultOf(studies: readonly StubStudy[], path: string): readonly object[] | null {
  if (path === '/studies') return studies.map(studyJson);
  const [, uid, rest] = /^\/studies\/([\d.]+)\/(.*)$/.exec(path) ?? [];
  const study = studies.find((candidate) => candidate.uid === uid);
  if (!study) return null;
  const numbers = study.series.map((_, n) => n + 1);
  if (rest === 'series') return numbers.map((n) => ({ '0020000E': values('UI', `${uid}.${n}`) }));
  const one = new RegExp(`^series/${uid}\\.(\\d+)/metadata$`).exec(rest ?? '')?.[1];
  if (rest !== 'metadata' && one === undefined) return null;
  return numbers.filter((n) => one === undefined || n === Number(one)).flatMap((n) => instancesOf(study, n));
}

const instancesOf = ({ uid, series }: StubStudy, number: number) =>
  Array.from({ length: series[number - 1] ?? 0 }, (_, n) => instanceJson(uid, number, n + 1));
