import { aReleaseRq } from '@cordwatch/dimse/testing';
import { associated, cStore, type DimseClient } from '../../../services/ingest-worker/src/testing/dimse-client.ts';
import type { Specimen } from './specimens.ts';
import type { Answer, Send } from './stow-sender.ts';

const answerWithinMs = 45_000;

/** One association a time, one C-STORE after another on it. */
export function dimseSender(port: number, calling = 'SCANNER'): Send {
  return async (specimens) => {
    const answers: Answer[] = [];
    const client = await within(associated(port, { calling }));
    for (const specimen of specimens) {
      answers.push(client ? await storeOne(client, specimen) : repeat(specimen, 'no association'));
    }
    client?.say(aReleaseRq());
    client?.socket.end();
    return answers;
  };
}

async function storeOne(client: DimseClient, specimen: Specimen): Promise<Answer> {
  if (client.socket.destroyed) return repeat(specimen, 'no answer');
  const uids = { sopClassUid: specimen.sopClass, sopInstanceUid: specimen.sop };
  const answer = await within(cStore(client, dataSetOf(specimen.bytes), uids));
  // Whoever gets no answer in time gives the association up.
  if (!answer) client.socket.destroy();
  if (answer?.status == null) return repeat(specimen, 'no answer');
  return { specimen, is: meaningOf(answer.status), status: answer.status.toString(16).padStart(4, '0') };
}

const repeat = (specimen: Specimen, status: string): Answer => ({ specimen, is: 'repeat', status });

/** PS3.4 B.2.3: success and warnings (Bxxx) mean stored; out of resources and our own fault, to be sent again. */
function meaningOf(status: number): Answer['is'] {
  if (status === 0x0000 || status >> 12 === 0xb) return 'acknowledged';
  return status >> 8 === 0xa7 || status === 0x0110 ? 'repeat' : 'refused';
}

/** Null when it fails or takes too long. */
async function within<Result>(work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), answerWithinMs);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}

/** What follows the File Meta Information (PS3.10 7.1) of a file. */
function dataSetOf(file: Buffer): Buffer {
  const metaLengthAt = 140;
  return file.subarray(metaLengthAt + 4 + file.readUInt32LE(metaLengthAt));
}
