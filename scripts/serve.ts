import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPagesServer, listen, normalizeBase } from './lib/site/pages-server.ts';

const usage = 'Usage: npm run serve -- [--dir dist] [--port 4321]. Environment: PORT, BASE.';

/** Serves a built site until a signal stops it. A requested port is used, or it is an error. */
async function serve(dir: string, asked: number | undefined): Promise<void> {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}; run npm run build first.`);
  }
  const base = normalizeBase(process.env.BASE ?? '');
  const server = createPagesServer({ root: dir, base });
  const port = await listen(server, asked ?? 4321, { strict: asked !== undefined });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`Citation explorer: http://localhost:${port}${base}`);
  console.log('Press Ctrl+C to stop.');
}

/** Reads the command line and PORT; throws one sentence if they are wrong. */
function readArguments(): { dir: string; port: number | undefined } {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: 'dist' }, port: { type: 'string' } },
  });
  const port = values.port ?? (process.env.PORT || undefined);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new Error(`The port is "${port}"; expected a whole number from 0 to 65535.`);
  }
  return { dir: values.dir, port: port === undefined ? undefined : Number(port) };
}

function fail(error: unknown, exitCode: 1 | 2): never {
  console.error(error instanceof Error ? error.message : String(error));
  if (exitCode === 2) console.error(usage);
  process.exit(exitCode);
}

let options: ReturnType<typeof readArguments>;
try {
  options = readArguments();
} catch (error) {
  fail(error, 2);
}
await serve(options.dir, options.port).catch((error) => fail(error, 1));
