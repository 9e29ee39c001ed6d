import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** A password in an address would end in logs, and a query or a fragment leaves no room for a path. */
const isRoot = (text: string): boolean => {
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.search || url.hash) return false;
  return url.protocol === 'https:' || url.protocol === 'http:';
};
const isLoopback = (text: string): boolean => LOOPBACK.includes(URL.parse(text)?.hostname ?? '');
const isEncrypted = (text: string): boolean => URL.parse(text)?.protocol === 'https:';

const count = z.coerce.number().int().min(1);
const secret = z.string().regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces');

const pacsSchema = z
  .object({
    /** How the PACS is called wherever it is shown. PHI-free by agreement. */
    name: z
      .string()
      .regex(/^[\w][\w .-]{0,63}$/, 'must be up to 64 letters, digits, spaces, dots and hyphens')
      .default('PACS'),
    url: z.string().refine(isRoot, 'must be the http(s) address of a DICOMweb root, without user, password or query'),
    user: z
      .string()
      .regex(/^[^:\p{Cc}]+$/u, 'must be without a colon')
      .optional(),
    password: z.string().optional(),
    token: secret.optional(),
  })
  .refine(({ user, token }) => user === undefined || token === undefined, {
    path: ['token'],
    error: 'must not be set beside a user',
  });

/** One PACS that is pulled from: its DICOMweb root without a slash at its end, and what to send as Authorization. */
export type PacsSource = { readonly name: string; readonly url: string; readonly authorization: string | null };

const sourceOf = ({ name, url, user, password = '', token }: z.output<typeof pacsSchema>): PacsSource => {
  const basic = user === undefined ? null : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return { name, url: url.replace(/\/+$/, ''), authorization: token ? `Bearer ${token}` : basic };
};

const jsonText = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

const isNamedOnce = (sources: readonly PacsSource[]): boolean =>
  new Set(sources.map(({ name }) => name)).size === sources.length;

/** `CORDWATCH__PULL__...`: off unless a PACS is named, one by `URL`, or several by `SOURCES`, a JSON list of such objects. */
export const pullSettings = z
  .object({
    url: z.string().optional(),
    name: z.string().optional(),
    user: z.string().optional(),
    password: z.string().optional(),
    token: z.string().optional(),
    sources: jsonText.pipe(z.array(pacsSchema).max(32)).optional(),
    /** What a PACS tells of patients travels encrypted, unless a site says that its network may see it. */
    allowPlainHttp: z.stringbool().default(false),
    windowDays: count.max(3_650).default(3),
    everySeconds: z.coerce.number().min(0.05).max(86_400).default(30),
    pageSize: count.max(5_000).default(200),
    /** Studies fetched at a time from one PACS. */
    concurrency: count.max(16).default(2),
    /** To the first byte of an answer, and from one piece of it to the next. */
    timeoutSeconds: z.coerce.number().min(0.05).max(3_600).default(60),
    /** Waited for one answer altogether. */
    answerSeconds: z.coerce.number().min(0.05).max(86_400).default(900),
    maxStudies: count.default(20_000),
    maxListMebibytes: count.default(32),
    maxSeriesMebibytes: count.default(1_024),
    maxInstanceMebibytes: count.default(32),
  })
  .transform(({ url, name, user, password, token, sources = [], ...rest }, context) => {
    const single = url === undefined ? null : pacsSchema.safeParse({ url, name, user, password, token });
    for (const { path, message } of single?.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    const all = [...(single?.data ? [single.data] : []), ...sources].map(sourceOf);
    const open = all.some((source) => !isEncrypted(source.url) && !isLoopback(source.url));
    const at = sources.length > 0 ? ['sources'] : ['url'];
    if (open && !rest.allowPlainHttp) context.addIssue({ code: 'custom', path: at, message: PLAIN });
    if (!isNamedOnce(all)) context.addIssue({ code: 'custom', path: at, message: 'must name each PACS differently' });
    return { ...rest, sources: all };
  });

const PLAIN = 'must be https, or http on this machine, unless CORDWATCH__PULL__ALLOW_PLAIN_HTTP says otherwise';

export type PullSettings = z.output<typeof pullSettings>;
