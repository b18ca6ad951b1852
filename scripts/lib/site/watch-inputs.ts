import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readSiteConfig } from '../../../src/config/read-site-config.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { reporters } from '../../../src/core/messages/reporters.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import type { SiteConfig } from '../../../src/core/schemas/site-config.ts';
import { buildAll } from '../records/build-all.ts';
import { normalizeBase } from './pages-server.ts';

/** The middlewares of Vite's server. */
type Middlewares = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server']['middlewares'];

/** Editors write a file in several steps: what changes within this time, in ms, is one change. */
const settleTime = 100;

/**
 * While Astro serves: makes the records again when a dump changes, and shows them, or what is wrong over the page. A
 * changed config is checked and given to `onConfig`. The folders are those of `npm run dev`: `DUMPS` and `RECORDS`.
 */
export function watchInputs(
  configFile: string | null,
  onConfig: (config: SiteConfig) => void,
): AstroIntegration {
  const dumps = process.env.DUMPS || 'data/dumps';
  const records = process.env.RECORDS || 'data/records';
  const folder = resolve(dumps) + sep;
  const config = configFile && resolve(configFile);
  let endpoints: RegExp[] = [];
  let middlewares: Middlewares | null = null;
  const base = normalizeBase(process.env.BASE ?? '');

  /** What is wrong with the inputs as they are now; nothing where the pages can show them. */
  async function findErrors(): Promise<Message[]> {
    if (configFile !== null) {
      const read = await readSiteConfig(configFile);
      if ('findings' in read) return read.findings.map((found) => ({ ...found, file: read.file }));
      onConfig(read.config);
    }
    const { report } = await buildAll({ dumps, out: records, check: false }, { step() {}, done() {} });
    return report.messages.filter(isError);
  }

  return {
    name: 'watch-inputs',
    hooks: {
      'astro:routes:resolved': ({ routes }) => {
        endpoints = routes.filter(({ type }) => type === 'endpoint').map(({ patternRegex }) => patternRegex);
      },
      'astro:server:setup': ({ server, logger }) => {
        middlewares = server.middlewares;
        let overlay: ReturnType<typeof toOverlay> | null = null;
        let timer: NodeJS.Timeout | undefined;
        const update = async () => {
          const errors = await findErrors();
          overlay = errors.length > 0 ? toOverlay(errors) : null;
          if (overlay) {
            logger.error(overlay.err.message);
            server.ws.send(overlay);
            return;
          }
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        };
        // Both may be outside of the folder that Vite watches by itself.
        server.watcher.add([resolve(dumps), ...(config === null ? [] : [config])]);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(folder) && resolve(path) !== config) return;
          clearTimeout(timer);
          timer = setTimeout(() => void update().catch((error) => logger.error(String(error))), settleTime);
        });
        // A page that is opened while an input has errors shows them too.
        server.ws.on('connection', () => {
          if (overlay) server.ws.send(overlay);
        });
      },
      // Only now is it in front of all of Astro's own, which refuse a file without an extension.
      'astro:server:start': () => {
        middlewares?.stack.unshift({
          route: '',
          handle: (request: IncomingMessage, _: ServerResponse, next: () => void) => {
            request.url = asRoute(request.url ?? '/', base, endpoints);
            next();
          },
        });
      },
    },
  };
}

/**
 * The address under which Astro's server knows a file of the built site: a file that is named by a parameter, as
 * `citing-papers.bib`, or has no extension answers there with a slash at the end only, and so does `404.html`.
 */
function asRoute(address: string, base: string, endpoints: readonly RegExp[]): string {
  const [path = '', query = ''] = address.split(/(?=\?)/, 2);
  const inside = path.startsWith(base) ? path.slice(base.length - 1) : path;
  const before = path.slice(0, path.length - inside.length);
  if (inside === '/404.html') return `${before}/404/${query}`;
  const known = (candidate: string) => endpoints.some((pattern) => pattern.test(candidate));
  return !inside.endsWith('/') && known(`${inside}/`) ? `${before}${inside}/${query}` : address;
}

/** What Vite shows over the page: all errors, with file and line. */
function toOverlay(errors: Message[]) {
  const [first] = errors;
  const message = reporters.text(toReport(errors), (_, text) => text);
  const loc =
    first?.file && first.line ? { file: first.file, line: first.line, column: first.column ?? 1 } : undefined;
  return { type: 'error' as const, err: { message, stack: '', plugin: 'records', ...(loc && { loc }) } };
}
