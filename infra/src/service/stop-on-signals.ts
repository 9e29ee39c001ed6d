import type { Logger } from 'pino';

/**
 * Ends the process in order: at SIGINT, at SIGTERM, or when the process that started it is gone (its IPC channel
 * closes, whatever killed it). The exit code is 0 when `stop` succeeded and 1 when not; a second signal does not wait.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false;
  const begin = async (why: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ why }, 'stopping');
    process.exit(await exitCodeOf(stop, logger));
  };
  process.on('SIGINT', () => void begin('SIGINT'));
  process.on('SIGTERM', () => void begin('SIGTERM'));
  process.once('disconnect', () => {
    if (!stopping) void begin('the parent process is gone');
  });
}

async function exitCodeOf(stop: () => Promise<void>, logger: Logger): Promise<number> {
  try {
    await stop();
    logger.info('stopped');
    return 0;
  } catch (error) {
    logger.error({ error }, 'stopping failed');
    return 1;
  }
}
