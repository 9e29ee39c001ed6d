import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Findings about patients go over the network encrypted, or nowhere. A password in an address would end in logs. */
const isWebhookUrl = (text: string): boolean => {
  const { protocol, hostname, username, password } = URL.parse(text) ?? {};
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname ?? ''));
};

/** `CORDWATCH__ALERTS__...`: when the PACS administrators are alerted, and which webhook is told. */
export const alertSettings = z
  .object({
    onSiteMinutes: z.coerce.number().int().min(1).max(1_440).default(60),
    timeZone: z
      .string()
      .refine(isTimeZone, 'must be an IANA time zone, such as Europe/Berlin')
      .default(() => new Intl.DateTimeFormat().resolvedOptions().timeZone),
    webhookUrl: z
      .string()
      .refine(isWebhookUrl, 'must be an https address without user and password, or http on this machine')
      .optional(),
    webhookSecret: z.string().min(16, 'must be at least 16 characters').optional(),
    withAccession: z.stringbool().default(false),
  })
  .refine(({ webhookUrl, webhookSecret }) => webhookUrl === undefined || webhookSecret !== undefined, {
    path: ['webhookSecret'],
    error: 'must be set beside a webhook, which knows our calls by it',
  });
