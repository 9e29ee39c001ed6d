import { createServer, type RequestListener, type Server } from 'node:http';

export interface ListenAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The variable that sets the port, for the message when it is taken. */
  readonly portVariable?: string;
}

/** Resolves when the server accepts connections. @throws Error that names the port and the variable to change. */
export function listen(app: RequestListener, { host, port, portVariable = 'PORT' }: ListenAddress): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, { host, port, portVariable })));
    server.listen({ host, port }, () => resolve(server));
  });
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
