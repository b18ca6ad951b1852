import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** How long an unused connection stays open, in ms, as static hosts have it. Node's 5 s would cost a key after a pause new connections. */
const idleConnection = 75_000;

/** Serves the files of `root` under `base` as GitHub Pages does. Answers every request; never throws. */
export function createPagesServer({ root, base = '/' }: PagesServerOptions): Server {
  const site = { root: resolve(root), base: normalizeBase(base) };
  return createServer({ keepAliveTimeout: idleConnection }, (request, response) => {
    handle(site, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'This file cannot be read.');
    });
  });
}

/** Returns the base with one slash at each end: `x`, `/x` and `/x/` give `/x/`; an empty base gives `/`. */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Starts the server on this machine only and resolves with its port. If the port is busy, tries the next 20; with
 * `strict`, a busy port is an error at once.
 */
export async function listen(server: Server, port: number, { strict = false } = {}): Promise<number> {
  const last = strict || port === 0 ? port : Math.min(port + 20, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      return await listenOnce(server, candidate);
    } catch (error) {
      if (errorCode(error) === 'EACCES') {
        throw new Error(`You have no permission to use port ${candidate}; choose a port above 1023.`);
      }
      if (errorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  const found = last === port ? `Port ${port} is in use` : `Ports ${port} to ${last} are all in use`;
  throw new Error(`${found}; stop the other server or choose another port.`);
}

async function handle(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, 'This server answers only GET and HEAD.');
  }
  const [rawPath = '', query] = splitOnce(request.url ?? '', '?');
  const path = decodePath(rawPath);
  if (path === undefined) return sendText(response, 400, 'This address is not valid.');
  if (`${path}/` === site.base) return redirect(response, `${rawPath}/`, query);
  if (!path.startsWith(site.base)) return sendText(response, 404, `Nothing is served outside ${site.base}`);

  const inside = path.slice(site.base.length);
  // An empty segment names no file. Refusing it also keeps a redirect from leading to another site by `//host/`.
  if (inside.startsWith('/') || inside.includes('//')) return sendMissing(site, request, response);

  const isDirectoryAddress = inside === '' || inside.endsWith('/');
  const target = join(site.root, inside, isDirectoryAddress ? 'index.html' : '');
  const stats = await statOrUndefined(target);
  if (stats?.isFile()) return sendFile(target, stats, request, response);
  if (stats?.isDirectory() && !isDirectoryAddress) return redirect(response, `${rawPath}/`, query);
  return sendMissing(site, request, response);
}

/** Decodes the path of a request; undefined if it is malformed or tries to leave the folder. */
function decodePath(rawPath: string): string | undefined {
  if (!rawPath.startsWith('/')) return undefined;
  try {
    const path = decodeURIComponent(rawPath);
    const isSafe = !path.includes('\0') && !path.includes('\\') && !path.split('/').includes('..');
    return isSafe ? path : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(
  file: string,
  stats: Stats,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): Promise<void> {
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const zips = isCompressible(type) && acceptsGzip(request.headers['accept-encoding']);
  const etag = `W/"${Math.trunc(stats.mtimeMs).toString(16)}-${stats.size.toString(16)}"`;
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'max-age=600');
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('last-modified', stats.mtime.toUTCString());
  response.setHeader('etag', etag);
  if (isCompressible(type)) response.setHeader('vary', 'Accept-Encoding');

  if (status === 200 && isUnchanged(request, etag, stats)) {
    response.writeHead(304).end();
    return;
  }
  if (zips) response.setHeader('content-encoding', 'gzip');
  else response.setHeader('content-length', stats.size);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = createReadStream(file);
  await (zips ? pipeline(content, createGzip(), response) : pipeline(content, response));
}

async function sendMissing(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = join(site.root, '404.html');
  const stats = await statOrUndefined(page);
  if (stats?.isFile()) return sendFile(page, stats, request, response, 404);
  sendText(response, 404, 'Not found.');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  response.setHeader('location', query === undefined ? path : `${path}?${query}`);
  sendText(response, 301, 'Moved: this address ends with a slash.');
}

/** As in RFC 9110, If-Modified-Since counts only if there is no If-None-Match. */
function isUnchanged(request: IncomingMessage, etag: string, stats: Stats): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known === '*' || known.split(/,\s*/).includes(etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  // HTTP dates are in whole seconds, file times are not. A comparison with NaN is false.
  return Math.trunc(stats.mtimeMs / 1000) * 1000 <= since;
}

function acceptsGzip(header: string | string[] = ''): boolean {
  return String(header)
    .split(',')
    .map((item) => item.trim().split(/\s*;\s*q=/i))
    .some(([name = '', quality = '1']) => name.toLowerCase() === 'gzip' && Number(quality) > 0);
}

function isCompressible(type: string): boolean {
  return type.includes('charset=') || type === 'application/wasm';
}

async function statOrUndefined(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

function listenOnce(server: Server, port: number): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const onError = (error: Error) => {
      server.off('listening', onListening);
      reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      const address = server.address();
      resolvePort(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, '127.0.0.1');
  });
}

function splitOnce(text: string, separator: string): [string, string?] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const contentTypes: Record<string, string> = {
  '.bib': 'text/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What to serve: a built site, and the path above it (`/`, or for instance `/citation-explorer/`). */
export interface PagesServerOptions {
  root: string;
  base?: string | undefined;
}

interface Site {
  root: string;
  base: string;
}
