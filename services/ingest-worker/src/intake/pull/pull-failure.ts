/** Why a PACS did not give what it was asked for. Closed: nothing that a stranger's server says is logged or stored. */
export type PullReason =
  | 'UNREACHABLE'
  | 'CERTIFICATE'
  | 'TIMEOUT'
  | 'NOT_HTTP'
  | 'REDIRECTED'
  | 'UNAUTHORISED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'UNSUPPORTED'
  | 'BUSY'
  | 'SERVER_ERROR'
  | 'WRONG_TYPE'
  | 'ENCODED'
  | 'TOO_LARGE'
  | 'TRUNCATED'
  | 'INVALID_JSON'
  /** Its pages begin again however far the offset is: what is behind the first cannot be seen. */
  | 'PAGING_IGNORED'
  | 'ENDLESS_LIST'
  /** It announces more instances than it gives. */
  | 'INCOMPLETE';

/** Thrown while talking to a PACS; caught where its study or its round ends. */
export class PullFailure extends Error {
  readonly reason: PullReason;
  /** What the server asks for by Retry-After, unbounded; null when it does not. */
  readonly retryAfterMs: number | null;

  constructor(reason: PullReason, retryAfterMs: number | null = null) {
    super(reason);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

const OF_THE_SERVER: readonly PullReason[] = ['UNREACHABLE', 'CERTIFICATE', 'NOT_HTTP', 'UNAUTHORISED', 'BUSY'];

/** Whether the server as a whole has to be left alone for a while, and not only the study that was asked for. */
export const concernsServer = ({ reason }: PullFailure): boolean => OF_THE_SERVER.includes(reason);
