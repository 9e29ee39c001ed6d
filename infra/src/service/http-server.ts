import { createServer, type RequestListener, type Server } from 'node:http';
import type { Server as NetServer } from 'node:net';

export interface ListenAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The variable that sets the port, for the message when it is taken. */
  readonly portVariable?: string;
}

/** How exactly Node keeps the time that it allows for a request's head. */
const checkEveryMs = 2_000;

/** Resolves when the server accepts connections. @throws Error that names the port and the variable to change. */
export const listen = (app: RequestListener, address: ListenAddress): Promise<Server> =>
  listenServer(createServer({ connectionsCheckingInterval: checkEveryMs }, app), address);

/** The same for a server of any protocol. */
export function listenServer<Any extends NetServer>(
  server: Any,
  { host, port, portVariable = 'PORT' }: ListenAddress,
): Promise<Any> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, { host, port, portVariable })));
    server.listen({ host, port }, () => resolve(server));
  });
}

/** The port that a server has, whichever it asked for; 0 when it does not listen. */
export function portOf(server: NetServer): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function refusal(cause: NodeJS.ErrnoException, { host, port, portVariable }: Required<ListenAddress>): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'another program has it',
    EACCES: 'this account may not use it',
    EADDRNOTAVAIL: 'this machine does not have that address',
  };
  const reason = reasons[cause.code ?? ''] ?? cause.message;
  return new Error(`Cannot listen on ${host}:${port}: ${reason}. Set ${portVariable} to another port.`, { cause });
}

/** Takes no more requests, lets the running ones end, and cuts what is still open after `graceMs`. */
export function close(server: Server, graceMs = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
