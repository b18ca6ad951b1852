import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { freeMemory, freeMemoryOften } from '../../memory.ts';
import type { ThreadWork } from './page-thread.ts';
import { type BuiltApp, pageWriter, paperRoute, type Site } from './page-writer.ts';
import { firstPage, leaveNone, takePages } from './take-pages.ts';

/** With fewer pages, a thread takes longer to start than it saves. */
export const fewPages = 500;

/** Each thread reads the records, which takes memory. */
const mostThreads = 4;

/** What the records of about 20,000 papers take, with Astro, in bytes. */
const largeHeap = 300_000_000;

/** How Astro renders pages, and its app once that is set up. */
type OfAstro = AstroPrerenderer & { app?: BuiltApp };

/** Threads at work. */
interface Threads {
  /** Throws what failed in one of them, if anything did. */
  check(): void;
  /** Takes pages too, until none is left and the others are done. Throws what failed in one of them. */
  finish(): Promise<void>;
  /** Ends them, whatever is left. */
  stop(): void;
}

/**
 * Several threads render the pages of papers, while Astro's own renders all others; alone, it would render one after
 * another. Each thread has the app that Astro built, so that the pages are the same. `PAGE_THREADS` says how many threads
 * render pages, with Astro's own; without it, as many as there are processors, but at most four.
 */
export function pageThreads(): AstroIntegration {
  let site: Site = { address: '', dist: '', publicFiles: '' };
  return {
    name: 'page-threads',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.replace(/\/?$/, '/');
        site = {
          address: new URL(base, config.site).href,
          dist: fileURLToPath(config.outDir),
          publicFiles: fileURLToPath(config.publicDir),
        };
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((ofAstro) => withThreads(ofAstro, site)),
    },
  };
}

function withThreads(ofAstro: OfAstro, site: Site): AstroPrerenderer {
  let threads: Threads | null = null;
  return {
    name: 'page-threads',
    async setup() {
      await ofAstro.setup?.();
      if (!ofAstro.app) throw new Error('Astro has no app to render pages by.');
      threads = await startThreads(ofAstro.app, site);
    },
    async getStaticPaths() {
      const paths = await orStop(() => ofAstro.getStaticPaths());
      return threads ? paths.filter(({ route }) => route.component !== paperRoute) : paths;
    },
    render: (request, options) =>
      orStop(() => {
        threads?.check();
        return ofAstro.render(request, options);
      }),
    // Astro calls it also after a failure.
    async teardown() {
      await threads?.finish();
      await ofAstro.teardown?.();
    },
  };

  /** A build ends where a page fails, and then the others are for nothing. */
  async function orStop<T>(make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (error) {
      threads?.stop();
      threads = null;
      throw error;
    }
  }
}

/** Null where Astro alone is faster. */
async function startThreads(app: BuiltApp, site: Site): Promise<Threads | null> {
  const count = Number(process.env.PAGE_THREADS) || Math.min(availableParallelism(), mostThreads);
  const appFile = appIn(site.dist);
  if (count <= 1 || appFile === null) return null;
  const writer = await pageWriter(app, site);
  // By now the records are read, which took twice the memory that they need.
  if (process.memoryUsage().heapTotal > largeHeap) {
    freeMemoryOften();
    freeMemory();
  }
  if (writer.pages < fewPages) return null;
  const pages = Object.values(app.getOptions().allPages);
  const work: ThreadWork = {
    app: appFile,
    site,
    pagesByKeys: new Map(pages.map(({ key, styles }) => [key, { styles }])),
    next: firstPage(),
  };
  // Astro's own thread is one of them.
  const others = Array.from({ length: count - 1 }, () => startThread(work));
  let failure: unknown = null;
  for (const { ended } of others) {
    ended.catch((error: unknown) => {
      failure ??= error;
      leaveNone(writer, work.next);
    });
  }
  const stop = () => {
    for (const { thread } of others) thread.terminate();
  };
  return {
    check() {
      if (failure !== null) throw failure;
    },
    async finish() {
      try {
        await Promise.all([takePages(writer, work.next, tell), ...others.map(({ ended }) => ended)]);
      } catch (error) {
        stop();
        throw error;
      }
    },
    stop,
  };
}

function startThread(work: ThreadWork): { thread: Worker; ended: Promise<void> } {
  const thread = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: work });
  thread.on('message', tell);
  const ended = new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A thread that renders pages ended with exit code ${code}.`));
    });
  });
  return { thread, ended };
}

/** Names the files that were written, as Astro names its own. */
function tell(files: string[]) {
  process.stdout.write(files.map((file) => `  ├─ /${file}\n`).join(''));
}

/** The address of the module with the app that Astro built; null for a site outside of the project, whose app is elsewhere. */
function appIn(dist: string): string | null {
  const folder = join(dist, '.prerender');
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find((file) => /^prerender-entry\..*\.mjs$/.test(file));
  if (name === undefined) throw new Error(`Astro built no app in ${folder}.`);
  return pathToFileURL(join(folder, name)).href;
}
