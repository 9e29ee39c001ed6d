import type { Logger } from 'pino';

/**
 * Ends the process in order: at SIGINT, at SIGTERM, or when the process that started it is gone (its IPC channel
 * closes, whatever killed it). The exit code is 0 when `stop` succeeded and 1 when not; a second signal does not wait.
 * An error that nobody caught ends it at once, logged like every other: Node itself would print what the error quotes.
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
  process.on('uncaughtException', (error) => {
    logger.fatal({ error }, 'an error that nobody caught');
    process.exit(1);
  });
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
