import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failWith } from '../fail.ts';
import { restoreFolder } from '../files/replace-folder.ts';
import { createPagesServer, listen } from './pages-server.ts';

/**
 * Serves a built site until it is told to stop, and prints its address. A port that was asked for is used or refused,
 * never swapped; without one the next free port is taken, and said.
 */
export async function serveSite(dir: string, asked: number | undefined): Promise<void> {
  if (!existsSync(dir)) restoreFolder(resolve(dir));
  if (!existsSync(join(dir, 'index.html')))
    failWith(`There is no built site in ${dir}; run npm run build first.`, 1);
  const base = baseOf(dir);
  const server = createPagesServer({ root: dir, base });
  const port = await listen(server, asked ?? defaultPort, { strict: asked !== undefined }).catch(
    (error: Error) => failWith(error.message, 1),
  );
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (asked === undefined && port !== defaultPort)
    console.log(`Port ${defaultPort} is busy, so another is used.`);
  console.log(`Open http://localhost:${port}${base} (Ctrl+C stops the server).`);
}

const defaultPort = 4321;

/** The base that a site was built for: the part before `404.html` of the path that its 404 page names as the start. */
function baseOf(dir: string): string {
  const html = existsSync(join(dir, '404.html')) ? readFileSync(join(dir, '404.html'), 'utf8') : '';
  return /<link rel="icon"[^>]* href="(?<base>[^"]*\/)favicon\.svg"/.exec(html)?.groups?.base ?? '/';
}
