// @ts-check
import { createHash } from 'node:crypto';
import react from '@astrojs/react';
import { defineConfig, fontProviders } from 'astro/config';
import { lateScript } from './scripts/lib/site/late-script.ts';
import { licences, packageOf } from './scripts/lib/site/licences.ts';
import { narrowPolicy } from './scripts/lib/site/narrow-policy.ts';
import { offlineSite } from './scripts/lib/site/offline-site.ts';
import { preloadSearch } from './scripts/lib/site/preload-search.ts';
import { scriptGroups } from './scripts/lib/site/script-groups.ts';
import { watchInputs } from './scripts/lib/site/watch-inputs.ts';
import { citeInit } from './src/cite-init.ts';
import { readSiteConfig } from './src/config/read-site-config.ts';
import { siteConfigModule } from './src/config/site-config-module.ts';
import { accentOf, accentStyle } from './src/core/site-config/accent.ts';
import { hubFileConfig } from './src/core/site-config/hub-file-config.ts';
import { lostInit } from './src/lost-init.ts';
import { searchInit } from './src/search-init.ts';
import { themeInit } from './src/theme-init.ts';
import { viewInit } from './src/view-init.ts';

// The ranges that Google Fonts and Fontsource serve as the Latin and extended Latin subsets.
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const serif = '@fontsource-variable/source-serif-4';
const sans = '@fontsource-variable/source-sans-3';
/** Packages that are shipped. */
const shipped = new Set([serif, sans]);

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
  // While the file of one page is written, others are rendered: a fifth of the time of a site of 5,000 papers.
  build: { concurrency: 8 },
  publicDir: process.env.SITE_FILES || './public',
  // Two builds at the same time need a folder each.
  cacheDir: process.env.ASTRO_CACHE || './node_modules/.astro',
  integrations: [
    react(),
    preloadSearch(),
    narrowPolicy(),
    watchInputs(configFile, configModule),
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
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
    plugins: [
      configModule.plugin,
      lateScript('virtual:reading-list', 'src/islands/reading-list/start.ts'),
      lateScript('virtual:offline', config.offline ? register : unregister, unregister),
    ],
    // What builds and tests write beside a running server changes none of its pages.
    server: { watch: { ignored: ['.astro/build-*', 'dist', 'test-results'].map(inProject) } },
  },
  fonts: [
    family('Source Serif 4', '--font-serif-latin', serif, 'latin', ['Georgia', 'serif']),
    family('Source Serif 4 Extended', '--font-serif-extended', serif, 'latin-ext', []),
    family('Source Sans 3', '--font-sans-latin', sans, 'latin', ['Arial', 'sans-serif']),
    family('Source Sans 3 Extended', '--font-sans-extended', sans, 'latin-ext', []),
  ],
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
        hashes: [themeInit, lostInit, viewInit, searchInit, citeInit].map(
          (script) => /** @type {const} */ (`sha256-${sha256(script)}`),
        ),
      },
      styleDirective: { hashes: accent === '' ? [] : [`sha256-${sha256(accent)}`] },
    },
  },
});

/**
 * A variable font from a package, as two families so that the extended letters load only where they occur.
 * @param {string} name
 * @param {string} cssVariable
 * @param {string} fontPackage
 * @param {'latin' | 'latin-ext'} subset
 * @param {string[]} fallbacks
 */
function family(name, cssVariable, fontPackage, subset, fallbacks) {
  const file = fontPackage.replace(/^.*\//, '');
  const src = `${fontPackage}/files/${file}-${subset}-wght-normal.woff2`;
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    // A font that comes after the first paint waits for the next page: lines that it would break anew stay.
    display: /** @type {const} */ ('optional'),
    options: {
      variants: /** @type {[any]} */ ([
        {
          src: [src],
          weight: '200 900',
          style: 'normal',
          unicodeRange: (subset === 'latin' ? latin : latinExtended).split(','),
        },
      ]),
    },
  };
}

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
