import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isError } from '../../../src/core/messages/finding.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { reporters } from '../../../src/core/messages/reporters.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { buildAll } from '../records/build-all.ts';

/** Editors write a file in several steps: what changes within this time, in ms, is one change. */
const settleTime = 100;

/**
 * While Astro serves: makes the records again when a dump changes, and shows them, or what is wrong with the dump over
 * the page. A changed config starts the server again. Its folders are those of `npm run dev`: `DUMPS` and `RECORDS`.
 */
export function watchInputs(configFile: string | null): AstroIntegration {
  const dumps = resolve(process.env.DUMPS || 'data/dumps');
  const records = process.env.RECORDS || 'data/records';
  let patterns: RegExp[] = [];
  return {
    name: 'watch-inputs',
    hooks: {
      'astro:routes:resolved': ({ routes }) => {
        patterns = routes.map(({ patternRegex }) => patternRegex);
      },
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command === 'dev' && configFile !== null) addWatchFile(resolve(configFile));
      },
      'astro:server:setup': ({ server, logger }) => {
        let overlay: ReturnType<typeof toOverlay> | null = null;
        let timer: NodeJS.Timeout | undefined;
        const update = async () => {
          const { report } = await buildAll(
            { dumps: process.env.DUMPS || 'data/dumps', out: records, check: false },
            { step() {}, done() {} },
          );
          const errors = report.messages.filter(isError);
          overlay = errors.length > 0 ? toOverlay(errors) : null;
          if (overlay) {
            logger.error(overlay.err.message);
            server.ws.send(overlay);
            return;
          }
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        };
        server.middlewares.use((request, _response, next) => {
          request.url = asRoute(request.url ?? '/', patterns);
          next();
        });
        // Both may be outside of the folder that Vite watches by itself.
        server.watcher.add([dumps, ...(configFile === null ? [] : [resolve(configFile)])]);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(dumps + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void update().catch((error) => logger.error(String(error))), settleTime);
        });
        // A page that is opened while a dump has errors shows them too.
        server.ws.on('connection', () => {
          if (overlay) server.ws.send(overlay);
        });
      },
    },
  };
}

/**
 * The address under which Astro's server knows a file of the built site: pages of files that are named by a parameter,
 * as `citing-papers.bib`, answer there with a slash at the end only, and `404.html` without its extension.
 */
function asRoute(address: string, patterns: readonly RegExp[]): string {
  const [path = '', query] = address.split(/(?=\?)/, 2);
  if (path.endsWith('/') || !/\.[^/]+$/.test(path)) return address;
  const known = (candidate: string) => patterns.some((pattern) => pattern.test(candidate));
  if (known(path)) return address;
  const slashed = `${path.replace(/\.html$/, '')}/`;
  return known(slashed) ? `${slashed}${query ?? ''}` : address;
}

/** What Vite shows over the page: all errors, with file and line. */
function toOverlay(errors: Message[]) {
  const [first] = errors;
  const message = reporters.text(toReport(errors), (_, text) => text);
  const loc =
    first?.file && first.line ? { file: first.file, line: first.line, column: first.column ?? 1 } : undefined;
  return { type: 'error' as const, err: { message, stack: '', plugin: 'records', ...(loc && { loc }) } };
}
