import { Agent, type IncomingMessage, request } from 'node:http';
import { z } from 'zod';
import type { Specimen } from './specimens.ts';

/** What became of each specimen of one attempt. `repeat`: no answer, or one that asks to come back. */
export type Answer = {
  readonly specimen: Specimen;
  readonly is: 'acknowledged' | 'refused' | 'repeat';
  readonly status: string;
};

/** One attempt to hand specimens over; never throws, however it ends. */
export type Send = (specimens: readonly Specimen[]) => Promise<Answer[]>;

const boundary = 'cut-here';
const partHead = Buffer.from(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`);
const answerWithinMs = 45_000;

/** One STOW-RS request; without Content-Length, for that is how many senders do it. */
export function stowSender(port: number, { chunked = true } = {}): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return async (specimens) => {
    try {
      const { status, body } = await post(agent, port, bodyOf(specimens), chunked);
      return answersOf(specimens, status, body);
    } catch (error) {
      const status = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
      return specimens.map((specimen) => ({ specimen, is: 'repeat', status }));
    }
  };
}

export const bodyOf = (specimens: readonly Pick<Specimen, 'bytes'>[]): Buffer =>
  Buffer.concat([
    ...specimens.flatMap(({ bytes }) => [partHead, bytes, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

export const stowHeaders = { 'Content-Type': `multipart/related; type="application/dicom"; boundary=${boundary}` };

function post(agent: Agent, port: number, body: Buffer, chunked: boolean): Promise<{ status: number; body: string }> {
  const headers = chunked ? stowHeaders : { ...stowHeaders, 'Content-Length': body.length };
  return new Promise((resolve, reject) => {
    const sending = request({ agent, port, host: '127.0.0.1', path: '/dicom-web/studies', method: 'POST', headers });
    sending.on('response', (response) => void read(response).then(resolve, reject));
    sending.on('error', reject);
    sending.setTimeout(answerWithinMs, () =>
      sending.destroy(Object.assign(new Error('no answer'), { code: 'NO_ANSWER' })),
    );
    sending.end(body);
  });
}

async function read(response: IncomingMessage): Promise<{ status: number; body: string }> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return { status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') };
}

const uidIn = z.object({ Value: z.tuple([z.string()]) });
const items = z.object({ Value: z.array(z.object({ '00081155': uidIn })) });
const storeResponse = z.object({ '00081198': items.optional(), '00081199': items.optional() });

function answersOf(specimens: readonly Specimen[], httpStatus: number, body: string): Answer[] {
  const status = String(httpStatus);
  if (httpStatus >= 500) return specimens.map((specimen) => ({ specimen, is: 'repeat', status }));
  const { '00081199': stored, '00081198': failed } = storeResponse.parse(JSON.parse(body));
  const [acknowledged, refused] = [stored, failed].map(
    (sequence) => new Set(sequence?.Value.map((item) => item['00081155'].Value[0])),
  );
  return specimens.map((specimen) => {
    if (acknowledged?.has(specimen.sop)) return { specimen, is: 'acknowledged', status };
    return { specimen, is: refused?.has(specimen.sop) ? 'refused' : 'repeat', status };
  });
}
