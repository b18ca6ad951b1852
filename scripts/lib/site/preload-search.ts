import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A script of the built site: what it is made of, and the scripts that it imports. */
interface Script {
  facadeModuleId: string | null;
  imports: string[];
  code: string;
}

const island = 'src/islands/search/SearchIsland.tsx';
const pageEngine = 'src/islands/explorer/page-explorer.ts';
const indexEngine = 'src/islands/explorer/index-explorer.tsx';
const workerName = /search-worker-[\w-]+\.js$/;

/**
 * Names the scripts of the search in the pages that have it, so that browsers fetch them together: otherwise each
 * script is asked for by the one before. Those of the island are preloaded after what the page shows; those of the
 * engine are for `src/search-init.ts` to fetch.
 */
export function preloadSearch(): AstroIntegration {
  const scripts = new Map<string, Script>();
  let worker: string | undefined;
  let base = '/';
  return {
    name: 'preload-search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'preload-search',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  for (const [name, output] of Object.entries(bundle)) {
                    if (output.type === 'chunk') scripts.set(name, output);
                    if (workerName.test(name)) worker = name;
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        for (const page of hubPages(fileURLToPath(dir))) {
          const html = readFileSync(page, 'utf8');
          if (placeholder.test(html)) writeFileSync(page, withScripts(html));
        }
      },
    },
  };

  function withScripts(html: string): string {
    const renderer = /renderer-url="([^"]+)"/.exec(html)?.[1]?.slice(base.length);
    const first = closure([fileOf(island), ...(renderer ? [renderer] : [])]);
    const links = first.map((file) => `<link rel="modulepreload" href="${base}${file}" fetchpriority="low">`);
    return html
      .replace('</head>', () => `${links.join('')}</head>`)
      .replace(placeholder, (_, kind: string) => {
        const engine = closure([fileOf(kind === 'index' ? indexEngine : pageEngine)]);
        const more = engine.filter((file) => !first.includes(file)).map((file) => base + file);
        const files = kind === 'index' && worker ? [base + worker] : [];
        return `data-scripts="${more.join(' ')}" data-worker="${files.join(' ')}"`;
      });
  }

  function fileOf(module: string): string {
    for (const [file, { facadeModuleId }] of scripts) {
      if (facadeModuleId?.replaceAll('\\', '/').endsWith(module)) return file;
    }
    throw new Error(`The build has no script of ${module}.`);
  }

  /**
   * Some scripts and all that they import, each once. The longest comes first: over HTTP/1.1 a browser fetches six files
   * at a time, and a long one after many short ones would wait for a connection.
   */
  function closure(files: string[]): string[] {
    const found = new Set(files);
    for (const file of found) for (const imported of scripts.get(file)?.imports ?? []) found.add(imported);
    const lengthOf = (file: string) => scripts.get(file)?.code.length ?? 0;
    return [...found].sort((a, b) => lengthOf(b) - lengthOf(a));
  }
}

/** Set by `SearchScripts.astro`: which engine the page uses. */
const placeholder = /data-scripts="(page|index)"/;

/** The pages that may have a search: the home page and that of each hub. */
function hubPages(dist: string): string[] {
  const hubs = join(dist, 'hubs');
  const folders = existsSync(hubs) ? readdirSync(hubs).map((hub) => join(hubs, hub)) : [];
  return [dist, ...folders].map((folder) => join(folder, 'index.html')).filter((page) => existsSync(page));
}
