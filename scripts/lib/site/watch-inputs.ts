import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { readSiteConfig } from '../../../src/config/read-site-config.ts';
import type { siteConfigModule } from '../../../src/config/site-config-module.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { reporters } from '../../../src/core/messages/reporters.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { buildAll } from '../records/build-all.ts';
import { allMessages } from '../terminal.ts';
import { normalizeBase } from './pages-server.ts';

/** The middlewares of Vite's server. */
type Middlewares = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server']['middlewares'];

/** Editors write a file in several steps: what changes within this time, in ms, is one change. */
const settleTime = 100;

/** Astro's own event of a changed collection. */
const contentChanged = { type: 'custom' as const, event: 'astro:content-changed', data: {} };

/**
 * While Astro serves: makes the records again when a dump changes, and shows them, or what is wrong over the page. A
 * changed config is checked and given to `configModule`. The folders are those of `npm run dev`: `DUMPS` and `RECORDS`.
 */
export function watchInputs(
  configFile: string | null,
  configModule: Pick<ReturnType<typeof siteConfigModule>, 'id' | 'change'>,
): AstroIntegration {
  const dumps = process.env.DUMPS || 'data/dumps';
  const records = process.env.RECORDS || 'data/records';
  const folder = resolve(dumps) + sep;
  const config = configFile && resolve(configFile);
  // Runs that change the folder keep what is not finished in hidden files.
  const isDump = (path: string) => path.startsWith(folder) && !path.slice(folder.length).startsWith('.');
  let endpoints: RegExp[] = [];
  let middlewares: Middlewares | null = null;
  /** Ends when the pages can show every change that was seen. */
  let updated: Promise<void> = Promise.resolve();
  const base = normalizeBase(process.env.BASE ?? '');

  /** What is wrong with the inputs as they are now; nothing where the pages can show them. */
  async function findErrors(): Promise<Message[]> {
    if (configFile !== null) {
      const read = await readSiteConfig(configFile);
      if ('findings' in read) return read.findings.map((found) => ({ ...found, file: read.file }));
      configModule.change(read.config);
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
        let changes = 0;
        let configChanged = false;
        const update = async () => {
          const errors = await findErrors();
          overlay = errors.length > 0 ? toOverlay(errors) : null;
          if (overlay) {
            logger.error(overlay.err.message);
            server.ws.send(overlay);
            return;
          }
          for (const { name, moduleGraph, hot } of Object.values(server.environments)) {
            if (name === 'client') continue;
            const module = configChanged ? moduleGraph.getModuleById(configModule.id) : undefined;
            if (module) moduleGraph.invalidateModule(module);
            // Pages read the records themselves; Astro keeps the paths that they made of them.
            hot.send(configChanged ? { type: 'full-reload' } : contentChanged);
          }
          configChanged = false;
          server.ws.send({ type: 'full-reload' });
        };
        // Both may be outside of the folder that Vite watches by itself.
        server.watcher.add([resolve(dumps), ...(config === null ? [] : [config])]);
        server.watcher.on('all', (_event, path) => {
          const isConfig = resolve(path) === config;
          if (!isConfig && !isDump(resolve(path))) return;
          configChanged ||= isConfig;
          changes += 1;
          const change = changes;
          updated = Promise.all([updated, setTimeout(settleTime)])
            .then(() => (change === changes ? update() : undefined))
            .catch((error) => logger.error(String(error)));
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
          handle: async (request: IncomingMessage, _: ServerResponse, next: () => void) => {
            // Where an error was shown, Astro has the browser load the page again as soon as any file changes.
            await updated;
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
  const message = reporters.text(toReport(errors), (_, text) => text, { allBy: allMessages });
  const loc =
    first?.file && first.line ? { file: first.file, line: first.line, column: first.column ?? 1 } : undefined;
  return { type: 'error' as const, err: { message, stack: '', plugin: 'records', ...(loc && { loc }) } };
}
