import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A server for a folder and for files in memory that counts the bytes it sends. */
export interface CountingServer {
  server: Server;
  /** Files by path, such as `/index/manifest.json`. Text is sent as gzip, anything else unchanged. */
  files: Map<string, Uint8Array>;
  /** Paths and bytes sent; the caller empties it. */
  sent: { path: string; bytes: number }[];
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Makes the server. It isolates its pages from other origins, so that their clocks are precise. */
export function createCountingServer(root: string): CountingServer {
  const files = new Map<string, Uint8Array>();
  const sent: CountingServer['sent'] = [];
  const zipped = new WeakMap<Uint8Array, Uint8Array>();
  const server = createServer((request, response) => {
    send(request, response).catch(() => response.writeHead(404).end());
  });
  return { server, files, sent };

  async function send(request: IncomingMessage, response: ServerResponse) {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path) ?? (await readFile(join(root, normalize(path))));
    const type = types[extname(path)];
    const body = type ? zip(file) : file;
    sent.push({ path, bytes: body.length });
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'content-length': body.length,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(type ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  }

  /** Compresses each file once, so that the server stays idle while something is timed. */
  function zip(file: Uint8Array): Uint8Array {
    const known = zipped.get(file) ?? gzipSync(file, { level: 9 });
    zipped.set(file, known);
    return known;
  }
}
