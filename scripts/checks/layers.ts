import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBreaches, type Rooms } from '../lib/tests/layers.ts';

const core = (...rooms: string[]) => rooms.map((room) => `src/core/${room}`);

/** What each room may import besides itself. A nested room has its own row; packages appear by name. */
export const rooms: Rooms = {
  'src/core/schemas': ['zod'],
  'src/core/text': ['entities'],
  'src/core/facts': core('schemas', 'text'),
  'src/core/messages': core('schemas', 'text'),
  'src/core/metadata': core('facts', 'schemas', 'text'),
  'src/core/sources': core('facts', 'schemas', 'messages', 'text'),
  'src/core/formats': core('sources', 'facts', 'schemas', 'messages', 'text'),
  'src/core/formats/json-input': core('formats/shared', 'sources', 'schemas', 'messages', 'text'),
  'src/core/formats/shared': [
    ...core('sources', 'facts', 'schemas', 'messages', 'text'),
    '@rgrove/parse-xml',
  ],
  'src/core/formats/*': [
    ...core('formats/format.ts', 'formats/shared', 'formats/json-input'),
    ...core('sources', 'facts', 'schemas', 'messages', 'text'),
    '@rgrove/parse-xml',
  ],
  'src/core/joining': core('sources', 'facts', 'schemas', 'messages', 'text'),
  'src/core/history': core('joining/match', 'facts', 'schemas', 'text'),
  'src/core/export': core('sources', 'facts', 'schemas', 'text'),
  'src/core/offline': core('text'),
  'src/core/site-config': [...core('messages', 'schemas', 'text'), 'culori'],
  'src/core/search/query': [...core('text'), 'porter2'],
  'src/core/search/acronyms': core('search/query', 'text'),
  'src/core/search/engine': core('search/acronyms', 'search/query', 'text'),
  'src/core/search/view': core('search/engine', 'search/query', 'facts', 'schemas', 'text'),
  'src/core/search/memory': [...core('search/engine', 'search/acronyms', 'search/query', 'text'), 'fuse.js'],
  'src/core/search/index': core(
    ...['search/engine', 'search/acronyms', 'search/query', 'search/view', 'schemas', 'text'],
  ),
  'src/core/library': core(
    ...['formats', 'joining/match', 'sources', 'facts', 'schemas', 'messages', 'text'],
  ),
  'src/core/reading-list': core('search/view', 'text'),
  'src/core/analysis': core('joining/match', 'search/query', 'facts', 'schemas', 'text'),
  'src/core/paper-page': core(
    ...['analysis', 'export', 'formats/writers.ts', 'sources', 'facts', 'schemas', 'text'],
  ),
  'src/core/figures': [...core('analysis', 'search/view', 'facts', 'schemas', 'text'), 'd3-scale'],
  'src/files': ['node:'],
  'src/config': ['src/core', 'src/files', 'node:'],
  'src/compared': ['src/core', 'src/files', 'node:'],
  'src/loaders': [
    'src/core',
    'src/compared',
    'src/files',
    'src/config',
    'src/site-limits.ts',
    'src/site.ts',
    'src/paper-urls.ts',
    'virtual:',
    'fontkit',
    'sharp',
    'node:',
    'astro',
    'zod',
    'citeproc',
    'react',
    'react-dom',
    '@citation-js',
  ],
  'src/workers': ['src/core', 'workbox-expiration', 'workbox-strategies'],
  'src/islands': [
    'src/core',
    'src/workers',
    'src/site.ts',
    'src/paper-urls.ts',
    'src/cite-init.ts',
    'src/search-init.ts',
    'src/lost-init.ts',
    'src/styles',
    'src/components/paper-page',
    'virtual:offline',
    'virtual:reading-list',
    'idb',
    'react',
    'react-dom',
  ],
  'src/components': [
    ...[
      'src/core',
      'src/loaders',
      'src/islands',
      'src/styles',
      'src/site-limits.ts',
      'src/site.ts',
      'src/paper-urls.ts',
      'src/view-init.ts',
      'src/cite-init.ts',
      'src/idle-limit.ts',
      'src/search-init.ts',
      'src/lost-init.ts',
      'virtual:',
      '@fontsource-variable',
      'katex',
      'react',
      'react-dom',
    ],
  ],
  // Drawn by builds and by browsers.
  'src/components/paper-page': [...core('paper-page', 'facts', 'schemas', 'sources', 'text'), 'react'],
  'src/layouts': [
    'src/components',
    'src/islands/page',
    'src/loaders',
    'src/styles',
    'src/site.ts',
    'src/paper-urls.ts',
    'src/page-init.ts',
    'src/lost-init.ts',
    'astro',
  ],
  'src/policy': ['node:', 'astro'],
  'src/pages': ['src', 'astro', 'react', 'react-dom', 'zod'],
  src: [],
  // Node runs these as they are: what Astro gives, as `import.meta.env`, is not there.
  scripts: [
    'src/core',
    'src/files',
    'src/config',
    'src/compared',
    'node:',
    'astro',
    '@playwright/test',
    '@citation-js',
    '@retorquere/bibtex-parser',
    '@rgrove/parse-xml',
    'biblatex-csl-converter',
    'html-validate',
    'markdown-it',
    'papaparse',
    'p-queue',
    'p-retry',
    'typescript',
    'vite',
    'vitest',
    'fast-check',
    'zod',
  ],
  // The witness reads sources and pages by itself; what it shared with `src` would lie in both.
  'tests/witness': ['htmlparser2', 'node:'],
  bench: [
    ...['scripts/lib', 'src/core', 'src/workers', 'node:', '@playwright/test', 'rolldown'],
    ...['@leeoniya/ufuzzy', 'flexsearch', 'fuse.js', 'minisearch', 'pagefind'],
  ],
  // The plot of costs is drawn as the figures of pages are.
  'bench/cost': [
    'bench',
    'scripts/lib',
    'src/core',
    'src/islands/figures',
    'node:',
    'react',
    'react-dom',
    'rolldown',
  ],
};

/** The code that runs in the browser must not load any of these, directly or through other imports. */
const browser = {
  entries: ['src/islands', 'src/workers', 'src/core/paper-page', 'src/components/paper-page'],
  never: ['src/core/schemas', 'src/loaders', 'zod', 'entities', 'katex', 'node:'],
  // The readers of formats decode the entities of HTML.
  onDemand: { 'src/workers/read-library-worker.ts': ['entities'] },
};

const root = join(import.meta.dirname, '../..');
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z', ...Object.keys(rooms)], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed
  .split('\0')
  .filter((path) => /\.(?:ts|tsx|astro)$/.test(path) && existsSync(join(root, path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const breaches = findBreaches(files, rooms, browser);
for (const { file, message } of breaches) console.error(`${file}: ${message}`);
if (breaches.length === 0) console.log(`The imports of ${files.length} files go down only.`);
else process.exitCode = 1;
