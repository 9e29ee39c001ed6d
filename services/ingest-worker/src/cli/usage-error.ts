/** The command line asks for something that does not exist. Its message is for the one who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
