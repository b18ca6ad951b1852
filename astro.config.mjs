// @ts-check
import { createHash } from 'node:crypto';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { lateScript } from './scripts/lib/site/late-script.ts';
import { licences, packageOf } from './scripts/lib/site/licences.ts';
import { narrowPolicy } from './scripts/lib/site/narrow-policy.ts';
import { offlineSite } from './scripts/lib/site/offline-site.ts';
import { pageThreads } from './scripts/lib/site/page-threads/page-threads.ts';
import { preloadSearch } from './scripts/lib/site/preload-search.ts';
import { scriptGroups } from './scripts/lib/site/script-groups.ts';
import { watchInputs } from './scripts/lib/site/watch-inputs.ts';
import { citeInit } from './src/cite-init.ts';
import { readSiteConfig } from './src/config/read-site-config.ts';
import { siteConfigModule } from './src/config/site-config-module.ts';
import { accentOf, accentStyle } from './src/core/site-config/accent.ts';
import { hubFileConfig } from './src/core/site-config/hub-file-config.ts';
import { lostInit } from './src/lost-init.ts';
import { pageInit } from './src/page-init.ts';
import { searchInit } from './src/search-init.ts';
import { viewInit } from './src/view-init.ts';

/** Packages that are shipped; those of modules are added as the build meets them. */
const shipped = new Set(['@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3']);

const { file: configFile, config: ownConfig } = await checkedConfig();
/** Set by `npm run build -- --offline` for the pages that it makes files of: the address of the site, or `none`. */
const siteOfFile = process.env.HUB_FILES_OF;
const config = siteOfFile ? hubFileConfig(ownConfig) : ownConfig;
const accent = accentStyle(accentOf(config));
const configModule = siteConfigModule(config);
const register = 'src/islands/offline/register.ts';
const unregister = 'src/islands/offline/unregister.ts';

export default defineConfig({
  // GitHub Pages passes both; a local build links to where `npm start` serves it.
  site: process.env.SITE || 'http://localhost:4321',
  base: `/${(process.env.BASE ?? '').replace(/^\/+|\/+$/g, '')}`,
  trailingSlash: 'always',
  // While the file of one page is written, others are rendered, which saves a fifth of the time of 5,000 papers.
  build: { concurrency: 8 },
  publicDir: process.env.SITE_FILES || './public',
  // Two builds at the same time need a folder each.
  cacheDir: process.env.ASTRO_CACHE || './node_modules/.astro',
  integrations: [
    react(),
    preloadSearch(),
    narrowPolicy(),
    watchInputs(configFile, configModule),
    pageThreads(),
    offlineSite({ offline: config.offline, onModule: addPackage }),
    licences(shipped),
  ],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // As modules, workers too can load a part when it is needed.
  vite: {
    define: {
      'import.meta.env.SITE_OF_FILE': siteOfFile
        ? JSON.stringify(siteOfFile.replace(/^none$/, ''))
        : 'undefined',
    },
    worker: { format: 'es' },
    // Small scripts are put into the pages, but for that of every page.
    build: { assetsInlineLimit: (file) => (/\bPage\.[\w-]+\.js$/.test(file) ? false : undefined) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: scriptGroups },
              // Astro's names of scripts of pages are 40 letters longer, in each page.
              entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js`,
            },
          },
        },
      },
    },
    plugins: [
      configModule.plugin,
      lateScript('virtual:reading-list', 'src/islands/reading-list/start.ts'),
      lateScript('virtual:offline', config.offline ? register : unregister, unregister),
    ],
    // What builds and tests write beside a running server changes none of its pages.
    server: { watch: { ignored: ['.astro/build-*', 'dist', 'test-results'].map(inProject) } },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        hashes: [pageInit, lostInit, viewInit, searchInit, citeInit].map(
          (script) => /** @type {const} */ (`sha256-${sha256(script)}`),
        ),
      },
      styleDirective: { hashes: accent === '' ? [] : [`sha256-${sha256(accent)}`] },
    },
  },
});

/**
 * A pattern of everything in a folder of the project.
 * @param {string} folder
 */
function inProject(folder) {
  return `${import.meta.dirname.replaceAll('\\', '/')}/${folder}/**`;
}

/**
 * Notes the package of a module that is shipped.
 * @param {string} id
 */
function addPackage(id) {
  const name = packageOf(id);
  if (name) shipped.add(name);
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('base64');
}

/** The config of the site; the scripts that start Astro have said what is wrong with it, if anything is. */
async function checkedConfig() {
  const read = await readSiteConfig(process.env.SITE_CONFIG || undefined);
  if ('config' in read) return read;
  const error = new Error(
    read.findings.map(({ line, reason }) => `${read.file}:${line ?? 1}: ${reason}`).join('\n'),
  );
  error.stack = error.message;
  throw error;
}
