import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPagesServer, listen, normalizeBase } from '../../../../scripts/lib/site/pages-server.ts';

const page = `<!doctype html><title>Home</title>${'<p>Same text. </p>'.repeat(200)}`;
let folder = '';
const servers: Server[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-server-'));
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'about'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  const files = {
    'index.html': page,
    'about/index.html': 'About',
    '404.html': 'Lost',
    'naïve file.txt': 'Odd name',
    'x.csl.json': '{}',
    'x.csv': 'a,b',
    'x.bib': '@a{}',
    'x.ris': 'TY  - JOUR',
    'x.md': '# A',
    'x.svg': '<svg/>',
    'x.xml': '<a/>',
    'x.js': '1',
    'x.css': 'a{}',
    'x.webmanifest': '{}',
    'x.wasm': 'w',
    'x.png': 'p'.repeat(500),
    'x.ico': 'i',
    'x.woff2': 'f',
    'x.unknown': '?',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
});

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('at the root of a domain', () => {
  test('GET / answers index.html as text/html in UTF-8, kept for ten minutes', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(page);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('max-age=600');
    expect(answer.headers['content-length']).toBe(String(page.length));
  });

  test('a directory address without its slash is redirected to the one with it, and keeps its query', async () => {
    const answer = await ask('/about?q=a%20b&r');
    expect([answer.status, answer.headers.location]).toEqual([301, '/about/?q=a%20b&r']);
    expect(await ask('/about/?q=a')).toMatchObject({ status: 200, text: 'About' });
  });

  test('only directories are redirected: a file with a slash and a missing name are 404', async () => {
    expect(await ask('/x.csv/')).toMatchObject({ status: 404, text: 'Lost' });
    expect(await ask('/nothing')).toMatchObject({ status: 404, text: 'Lost' });
    expect((await ask('/nothing/')).headers.location).toBeUndefined();
  });

  test('a missing page is 404.html with status 404, never a 304', async () => {
    const answer = await ask('/nothing/', { headers: { 'if-none-match': '*' } });
    expect(answer).toMatchObject({ status: 404, text: 'Lost' });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('a directory without index.html is 404', async () => {
    expect(await ask('/empty/')).toMatchObject({ status: 404, text: 'Lost' });
  });

  test('an encoded name is decoded', async () => {
    expect(await ask('/na%C3%AFve%20file.txt')).toMatchObject({ status: 200, text: 'Odd name' });
  });

  test('two slashes name nothing, so no redirect leads to another site', async () => {
    for (const path of ['//about', '/%2Fabout', '/about//', '//example.com/about']) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.location]).toEqual([path, 404, undefined]);
    }
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/about/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/x.csv%00.html',
    '/%',
    '/%E0%A4%A',
    '/%ff',
  ])('%s is refused with 400, and the server lives on', async (path) => {
    const port = await start('/');
    const answer = await ask(path, {}, port);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('outside');
    expect((await ask('/about/', {}, port)).status).toBe(200);
  });

  test.each([
    ['x.csl.json', 'application/json; charset=utf-8'],
    ['x.csv', 'text/csv; charset=utf-8'],
    ['x.bib', 'text/x-bibtex; charset=utf-8'],
    ['x.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['x.md', 'text/markdown; charset=utf-8'],
    ['x.svg', 'image/svg+xml; charset=utf-8'],
    ['x.xml', 'application/xml; charset=utf-8'],
    ['x.js', 'text/javascript; charset=utf-8'],
    ['x.css', 'text/css; charset=utf-8'],
    ['x.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['x.wasm', 'application/wasm'],
    ['x.png', 'image/png'],
    ['x.ico', 'image/x-icon'],
    ['x.woff2', 'font/woff2'],
    ['x.unknown', 'application/octet-stream'],
  ])('%s is sent as %s', async (name, type) => {
    expect((await ask(`/${name}`)).headers['content-type']).toBe(type);
  });
});

describe('compression', () => {
  test('text is gzipped for a client that accepts it', async () => {
    const answer = await ask('/', { headers: { 'accept-encoding': 'br, gzip;q=0.8' } });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(answer.body.length).toBeLessThan(page.length / 4);
    expect(gunzipSync(answer.body).toString()).toBe(page);
  });

  test.each(['', 'br', 'gzip;q=0', 'gzip;q=0.0, br', 'xgzip'])('text is plain for "%s"', async (accepted) => {
    const answer = await ask('/', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.text).toBe(page);
  });

  test('an image is not compressed again', async () => {
    const answer = await ask('/x.png', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['content-length']).toBe('500');
  });

  test('the 404 page is compressed like any other', async () => {
    const answer = await ask('/nothing', { headers: { 'accept-encoding': 'gzip' } });
    expect([answer.status, gunzipSync(answer.body).toString()]).toEqual([404, 'Lost']);
  });
});

describe('conditional requests', () => {
  test('a known ETag is answered with 304 and no body', async () => {
    const { etag } = (await ask('/')).headers;
    expect(etag).toMatch(/^W\/".+"$/);
    const answer = await ask('/', { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag]);
  });

  test('a changed file has another ETag and is sent again', async () => {
    const file = join(folder, 'dist', 'x.md');
    const { etag = '' } = (await ask('/x.md')).headers;
    utimesSync(file, new Date(), new Date('2030-01-01'));
    const answer = await ask('/x.md', { headers: { 'if-none-match': etag } });
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).not.toBe(etag);
  });

  test('If-Modified-Since counts, and counts less than If-None-Match', async () => {
    const since = (await ask('/')).headers['last-modified'];
    expect(await ask('/', { headers: { 'if-modified-since': since } })).toMatchObject({ status: 304 });
    expect(
      await ask('/', { headers: { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' } }),
    ).toMatchObject({ status: 200 });
    expect(
      await ask('/', { headers: { 'if-modified-since': since, 'if-none-match': '"other"' } }),
    ).toMatchObject({ status: 200 });
    expect(await ask('/', { headers: { 'if-modified-since': 'yesterday' } })).toMatchObject({ status: 200 });
  });
});

describe('methods', () => {
  test('HEAD has the headers of GET and no body', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
    expect(answer.headers['content-length']).toBe(String(page.length));
    expect(await ask('/about', { method: 'HEAD' })).toMatchObject({ status: 301 });
    expect(await ask('/nothing', { method: 'HEAD' })).toMatchObject({ status: 404 });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is 405 and names what is allowed', async (method) => {
    const answer = await ask('/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('under a base', () => {
  test('files are served under the base only', async () => {
    const port = await start('/citation-explorer');
    expect(await ask('/citation-explorer/', {}, port)).toMatchObject({ status: 200, text: page });
    expect(await ask('/citation-explorer/about/', {}, port)).toMatchObject({ status: 200, text: 'About' });
    for (const path of ['/', '/about/', '/citation-explorer-2/', '/other']) {
      const answer = await ask(path, {}, port);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(answer.text).not.toBe('Lost');
    }
  });

  test('the base without its slash is redirected; redirects inside keep the base', async () => {
    const port = await start('/citation-explorer/');
    expect((await ask('/citation-explorer?a=1', {}, port)).headers.location).toBe('/citation-explorer/?a=1');
    expect((await ask('/citation-explorer/about', {}, port)).headers.location).toBe(
      '/citation-explorer/about/',
    );
  });

  test('what is missing under the base is 404.html', async () => {
    const port = await start('/citation-explorer/');
    expect(await ask('/citation-explorer/nothing/', {}, port)).toMatchObject({ status: 404, text: 'Lost' });
  });

  test('normalizeBase(base) has one slash at each end', () => {
    expect(['', '/', '//', 'a', '/a', 'a/', '/a/b/'].map(normalizeBase)).toEqual([
      '/',
      '/',
      '/',
      '/a/',
      '/a/',
      '/a/',
      '/a/b/',
    ]);
  });
});

describe('listen(server, port)', () => {
  test('port 0 resolves with the port that was given', async () => {
    expect(await start('/')).toBeGreaterThan(1023);
  });

  test('a busy port gives way to one of the next 20', async () => {
    const taken = await start('/');
    const server = keep(createPagesServer({ root: folder }));
    const port = await listen(server, taken);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 20);
    expect((server.address() as AddressInfo).port).toBe(port);
  });

  test('with strict a busy port is an error that says what to do', async () => {
    const taken = await start('/');
    const again = listen(keep(createServer()), taken, { strict: true });
    await expect(again).rejects.toThrow(
      `Port ${taken} is in use; stop the other server or choose another port.`,
    );
  });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, string | undefined>;
  body: Buffer;
  text: string;
}

async function start(base: string): Promise<number> {
  return listen(keep(createPagesServer({ root: join(folder, 'dist'), base })), 0);
}

function keep(server: Server): Server {
  servers.push(server);
  return server;
}

/** Asks with node:http, which sends a path as it is written; fetch would tidy it up and follow redirects. */
async function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string | undefined> } = {},
  port?: number,
): Promise<Answer> {
  const realPort = port ?? (await start('/'));
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: realPort, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const headers = response.headers as Record<string, string | undefined>;
        resolve({ status: response.statusCode, headers, body, text: body.toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}
