import { connect, createServer, type Server, type Socket } from 'node:net';

/** Slow 4G as the developer tools of Chromium set it: milliseconds from a request to its answer, bytes a second. */
const latency = 562.5;
const bytesPerSecond = (1.6e6 * 0.9) / 8;

/** Larger pieces would let one file hold up the others. */
const maxPiece = 1400;

/**
 * A server that forwards to a port of this machine over a slow link, which all connections share. A proxy, since the
 * slowing of Chromium does not reach the requests of workers.
 */
export function createSlowLink(port: number): Server {
  /** When the link will have sent what waits for it. */
  let free = 0;
  /** What waits, in its order: timers of their own may overtake each other. */
  const waiting: { due: number; send(): void }[] = [];

  function sendAt(due: number, send: () => void) {
    waiting.push({ due, send });
    if (waiting.length === 1) sendDue();
  }

  function sendDue() {
    while (waiting[0] && waiting[0].due <= performance.now()) waiting.shift()?.send();
    if (waiting[0]) setTimeout(sendDue, Math.max(0, waiting[0].due - performance.now()));
  }

  return createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.on('data', (data) => setTimeout(() => write(far, data), latency));
    far.on('data', (data) => {
      for (let from = 0; from < data.length; from += maxPiece) {
        const piece = data.subarray(from, from + maxPiece);
        free = Math.max(free, performance.now()) + (piece.length / bytesPerSecond) * 1000;
        sendAt(free, () => write(near, piece));
      }
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.on('error', () => other.destroy());
      // What the link still has to send arrives first.
      socket.on('close', () =>
        setTimeout(() => other.end(), Math.max(0, free - performance.now()) + latency),
      );
    }
  });
}

function write(socket: Socket, data: Uint8Array): void {
  if (!socket.destroyed) socket.write(data);
}
