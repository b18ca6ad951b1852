import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A small server of a folder and of files in memory that counts what it sends. */
export interface CountingServer {
  server: Server;
  /** Files by path, `/index/manifest.json`; sent as they are, those of text as gzip. */
  files: Map<string, Uint8Array>;
  /** Paths and bytes sent since it was last emptied. */
  sent: { path: string; bytes: number }[];
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Makes the server; pages of it have exact clocks, as they are apart from other origins. */
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

  /** Once for each file, so that the server does nothing else while something is timed. */
  function zip(file: Uint8Array): Uint8Array {
    const known = zipped.get(file) ?? gzipSync(file, { level: 9 });
    zipped.set(file, known);
    return known;
  }
}
