const spunMs = 30;

/** How many times longer than alone a thread takes at the moment, because others have the processors: 1 on a machine at rest. */
export function slowness(): number {
  const [startMs, startCpuMs] = [performance.now(), busyMs()];
  while (busyMs() - startCpuMs < spunMs);
  return Math.max(1, (performance.now() - startMs) / spunMs);
}

function busyMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
