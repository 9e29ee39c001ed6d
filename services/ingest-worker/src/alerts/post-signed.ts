import { createHmac } from 'node:crypto';

/** Where the site wants to be told; `secret` is shared with it. */
export type Webhook = { readonly url: string; readonly secret: string; readonly timeoutMs: number };

/** Why a call did not arrive, as a closed list: what a stranger's server says is never logged. */
export type PostOutcome = 'delivered' | 'redirected' | 'refused' | 'rejected' | 'timed-out';

/** HMAC-SHA256 of the body as sent, in hexadecimal. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/**
 * Posts JSON and looks at nothing but the status. A redirection is not followed: it would carry the body to an address that
 * nobody has configured. Never throws.
 */
export async function postSigned({ url, secret, timeoutMs }: Webhook, id: string, body: string): Promise<PostOutcome> {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': id,
    'Cordwatch-Signature': signatureOf(body, secret),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    // Whatever it goes on saying is not waited for.
    response.body?.cancel().catch(() => undefined);
    return outcomeOf(response.status);
  } catch {
    return signal.aborted ? 'timed-out' : 'refused';
  }
}

const outcomeOf = (status: number): PostOutcome => {
  if (status >= 200 && status < 300) return 'delivered';
  return status >= 300 && status < 400 ? 'redirected' : 'rejected';
};
