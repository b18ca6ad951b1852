import { createServer, type Server } from 'node:http';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';

/** A site of which other versions are served at the same address, or nothing. */
export interface ChangingSite {
  address: string;
  /** Serves another version from now on. */
  show(dist: string): void;
  /** Breaks every connection off. */
  goDown(): void;
  /** Answers each request of some files with other bytes, which browsers may keep; until a version is shown. */
  damage(files: RegExp): void;
  /** Takes requests of pages and answers none of them; all else is served. */
  stallPages(): void;
  close(): void;
}

/** Serves a built site without letting browsers keep it, so that what is shown later comes from what the site keeps. */
export async function serveChanging(dist: string, base = '/'): Promise<ChangingSite> {
  let current: Server | 'down' = createPagesServer({ root: dist, base });
  let isStalled = false;
  let damaged: RegExp | null = null;
  const server = createServer((request, response) => {
    if (current === 'down') {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (isStalled && pathname.endsWith('/')) return;
    if (damaged?.test(pathname)) {
      response.writeHead(200, { 'cache-control': 'max-age=600' }).end('Please log in.');
      return;
    }
    const setHeader = response.setHeader.bind(response);
    response.setHeader = (name, value) => setHeader(name, name === 'cache-control' ? 'no-store' : value);
    current.emit('request', request, response);
  });
  return {
    address: `http://127.0.0.1:${await listen(server, 0)}${base}`,
    show(other) {
      current = createPagesServer({ root: other, base });
      isStalled = false;
      damaged = null;
    },
    goDown() {
      current = 'down';
      server.closeAllConnections();
    },
    damage(files) {
      damaged = files;
    },
    stallPages() {
      isStalled = true;
    },
    close() {
      server.close().closeAllConnections();
    },
  };
}
