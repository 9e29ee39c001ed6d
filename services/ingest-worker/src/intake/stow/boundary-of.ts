import type { IncomingHttpHeaders } from 'node:http';
import { MIMEType } from 'node:util';
import { HttpProblem } from '@cordwatch/infra/service';

const wanted = 'multipart/related; type="application/dicom"; boundary=...';

/** The multipart boundary of a STOW-RS request (PS3.18 10.5.1). @throws HttpProblem 415 or 400. */
export function boundaryOf(headers: IncomingHttpHeaders): string {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw unsupported('no Content-Encoding', encoding);
  const type = parse(headers['content-type']);
  if (type?.essence !== 'multipart/related') throw unsupported(wanted, headers['content-type']);
  const root = type.params.get('type') ?? 'application/dicom';
  if (root.toLowerCase() !== 'application/dicom') throw unsupported(wanted, `parts of type ${root}`);
  return usable(type.params.get('boundary'));
}

function parse(text: string | undefined): MIMEType | null {
  try {
    return new MIMEType(text ?? '');
  } catch {
    return null;
  }
}

/** RFC 2046 5.1.1: 1 to 70 characters. */
function usable(boundary: string | null): string {
  if (boundary && boundary.length <= 70) return boundary;
  const came = boundary ? `one of ${boundary.length} characters` : 'none';
  throw new HttpProblem({ status: 400, title: 'The boundary is unusable', wanted: 'one of 1 to 70 characters', came });
}

const unsupported = (what: string, came: string | undefined): HttpProblem =>
  new HttpProblem({
    status: 415,
    title: 'The body is of a type that is not stored here',
    type: 'urn:cordwatch:unsupported-type',
    wanted: what,
    came: (came ?? 'nothing').slice(0, 200),
    headers: { Connection: 'close' },
  });
