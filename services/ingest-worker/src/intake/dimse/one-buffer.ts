import { Socket } from 'node:net';

/** Reads sockets into one buffer that all share: a chunk is over when `heard` returns. */
export type OneBuffer = { readonly adopt: (socket: Socket, heard: (chunk: Uint8Array) => void) => Socket };

/**
 * Node gives every chunk a buffer of its own, and a stream of images makes it collect garbage most of the time: reading
 * into one buffer (`onread`) takes a third of the processor. Only an outgoing socket may ask for it, so an accepted one
 * hands its connection over to another that does. Where Node should refuse that, the socket stays as it is.
 */
export function oneBuffer(bytes: number): OneBuffer {
  const buffer = new Uint8Array(bytes);
  return {
    adopt: (accepted, heard) => {
      const handle: unknown = Reflect.get(accepted, '_handle');
      if (typeof handle !== 'object' || handle === null) return readingChunks(accepted, heard);
      const callback = (length: number): boolean => {
        heard(buffer.subarray(0, length));
        return true;
      };
      const own: unknown = Reflect.construct(Socket, [{ handle, onread: { buffer, callback } }]);
      if (!(own instanceof Socket)) return readingChunks(accepted, heard);
      Reflect.set(accepted, '_handle', null);
      // Its server counts the accepted one.
      own.once('close', () => accepted.destroy());
      return own;
    },
  };
}

export function readingChunks(socket: Socket, heard: (chunk: Uint8Array) => void): Socket {
  return socket.on('data', heard).resume();
}
