import { once } from 'node:events';
import { connect as connectTo, createServer, type Socket } from 'node:net';

/** What is done to the bytes of every connection, new and old. */
export type Fault =
  | { readonly is: 'none' }
  /** Every piece waits so long. */
  | { readonly is: 'delay'; readonly ms: number }
  /** Bytes vanish in both directions and nothing is closed: a cable is pulled. */
  | { readonly is: 'black hole' }
  /** Only what comes back vanishes: the other side did it, and nobody hears of it. */
  | { readonly is: 'lose answers' }
  /** One byte at a time. */
  | { readonly is: 'trickle'; readonly everyMs: number }
  /** So many bytes forth, then a reset. */
  | { readonly is: 'cut after'; readonly bytes: number };

export type FaultProxy = {
  readonly port: number;
  readonly set: (fault: Fault) => void;
  /** Resets every connection there is. */
  readonly resetAll: () => void;
  /** Connections open now. */
  readonly open: () => number;
  /** Sees each piece that is passed on; true resets that connection before anything of it is passed. */
  readonly resetOn: (sees: Sight | null) => void;
  readonly close: () => Promise<void>;
};

type Sight = (piece: Buffer, way: 'forth' | 'back', connection: object) => boolean;
type State = { fault: Fault; sees: Sight | null };
type Pair = { readonly near: Socket; readonly far: Socket; forth: number };

/** Stands between a client and a server on loopback. */
export async function startFaultProxy(targetPort: number): Promise<FaultProxy> {
  const state: State = { fault: { is: 'none' }, sees: null };
  const pairs = new Set<Pair>();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connectTo({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    const pair = { near, far, forth: 0 };
    pairs.add(pair);
    join(pair, state);
    const gone = () => {
      reset(pair);
      pairs.delete(pair);
    };
    for (const socket of [near, far]) socket.on('close', gone);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const resetAll = () => [...pairs].forEach(reset);
  return {
    port: portOf(server.address()),
    set: (fault) => void Object.assign(state, { fault }),
    resetOn: (sees) => void Object.assign(state, { sees }),
    resetAll,
    open: () => pairs.size,
    close: () => {
      resetAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function join(pair: Pair, state: State): void {
  for (const [from, to, way] of [
    [pair.near, pair.far, 'forth'],
    [pair.far, pair.near, 'back'],
  ] as const) {
    from.setNoDelay(true);
    from.on('error', () => undefined);
    from.on('data', (piece: Buffer) => void pass(piece, { pair, state, from, to, way }));
    from.on('end', () => to.end());
  }
}

type Passing = {
  readonly pair: Pair;
  readonly state: State;
  readonly from: Socket;
  readonly to: Socket;
  readonly way: 'forth' | 'back';
};

async function pass(piece: Buffer, { pair, state, from, to, way }: Passing): Promise<void> {
  if (state.sees?.(piece, way, pair)) return reset(pair);
  const { fault } = state;
  if (fault.is === 'black hole' || (fault.is === 'lose answers' && way === 'back')) return;
  if (way === 'forth') pair.forth += piece.length;
  if (fault.is === 'cut after' && pair.forth > fault.bytes) return reset(pair);
  from.pause();
  if (fault.is === 'delay') await wait(fault.ms);
  if (fault.is === 'trickle') await trickle(piece, to, fault.everyMs);
  else if (!to.write(piece)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
  from.resume();
}

async function trickle(piece: Buffer, to: Socket, everyMs: number): Promise<void> {
  for (const byte of piece) {
    if (to.destroyed) return;
    to.write(Buffer.of(byte));
    await wait(everyMs);
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

function reset({ near, far }: Pair): void {
  near.resetAndDestroy();
  far.resetAndDestroy();
}

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>): number =>
  typeof address === 'object' && address ? address.port : 0;
