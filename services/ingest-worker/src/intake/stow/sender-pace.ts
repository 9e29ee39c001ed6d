import { HttpProblem } from '@cordwatch/infra/service';

export type Pace = {
  /** A sender that stays silent this long is given up on. */
  readonly idleMs: number;
  /** And one that is slower than this, looked at whenever it was waited for `idleMs` in all. */
  readonly minBytesPerSecond: number;
};

/** The same chunks, as long as they come fast enough. Only the time that we wait counts, not that we take. @throws HttpProblem 408 */
export async function* atPace(chunks: AsyncIterable<Uint8Array>, pace: Pace): AsyncGenerator<Uint8Array> {
  const from = chunks[Symbol.asyncIterator]();
  let [waitedMs, bytes] = [0, 0];
  try {
    for (;;) {
      const startMs = performance.now();
      const next = await within(pace.idleMs, from.next());
      if (next.done) return;
      waitedMs += performance.now() - startMs;
      bytes += next.value.length;
      yield next.value;
      if (waitedMs < pace.idleMs) continue;
      if ((bytes / waitedMs) * 1_000 < pace.minBytesPerSecond) throw tooSlow;
      [waitedMs, bytes] = [0, 0];
    }
  } finally {
    // Not waited for: it would wait for the sender.
    from.return?.().catch(() => undefined);
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const tooSlow = new HttpProblem({
  status: 408,
  title: 'The sender is too slow',
  type: 'urn:cordwatch:too-slow',
  detail: 'What was stored before stays stored. Sending everything again is safe.',
  headers: { Connection: 'close' },
});
