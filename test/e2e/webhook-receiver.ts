import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const messageSchema = z.object({
  deliveryId: z.uuid(),
  event: z.string(),
  studyInstanceUids: z.array(z.string()),
  station: z.string().nullable(),
  missing: z.array(z.object({ says: z.string() })),
  resolvedBecause: z.string().nullable(),
});

/** The site's own end of the webhook: it takes what is signed with the shared secret, each delivery once. */
export interface WebhookReceiver {
  readonly url: string;
  readonly messages: readonly z.output<typeof messageSchema>[];
}

export async function startReceiver(secret: string): Promise<WebhookReceiver> {
  const messages = new Map<string, z.output<typeof messageSchema>>();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    if (request.headers['cordwatch-signature'] !== signature) return response.writeHead(401).end();
    const message = messageSchema.parse(JSON.parse(body.toString('utf8')));
    messages.set(message.deliveryId, message);
    return response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port');
  return {
    url: `http://127.0.0.1:${address.port}/rescan-alerts`,
    get messages() {
      return [...messages.values()];
    },
  };
}
