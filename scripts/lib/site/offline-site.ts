import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { writeKeptLists } from './kept-lists.ts';
import { root } from './root.ts';

const folder = 'src/workers/offline';

/**
 * Writes the service worker `sw.js` and, for each hub, the list of files that browsers keep. If `offline` is false, the
 * worker that is written removes the one of before.
 */
export function offlineSite({ offline, onModule }: Options): AstroIntegration {
  return {
    name: 'offline-site',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        if (offline) writeKeptLists(dist);
        // It names the files of the site, so it comes last.
        const parts = [...new Set([...readdirSync(dist), 'licences.txt'])].sort();
        const define = { SITE_PARTS: JSON.stringify(parts), ASSET_BYTES: JSON.stringify(assetBytes(dist)) };
        await writeWorker(dist, offline ? 'service-worker.ts' : 'end-worker.ts', define, onModule);
      },
    },
  };
}

interface Options {
  offline: boolean;
  /** Hears of each module that the worker is made of. */
  onModule(id: string): void;
}

/** The size in bytes of each script, style and font, by its name. */
function assetBytes(dist: string): Record<string, number> {
  const assets = join(dist, '_astro');
  const names = readdirSync(assets).sort();
  return Object.fromEntries(names.map((name) => [name, statSync(join(assets, name)).size]));
}

/** A worker of one file without imports, which every browser with service workers runs. */
async function writeWorker(
  dist: string,
  file: string,
  define: Record<string, string>,
  onModule: Options['onModule'],
) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: { input: join(root, folder, file), output: { format: 'iife' } },
    },
  });
  const [output] = 'output' in result ? result.output : [];
  if (output?.type !== 'chunk') throw new Error('The service worker was not built.');
  for (const id of output.moduleIds) onModule(id);
  writeFileSync(join(dist, 'sw.js'), output.code);
}
