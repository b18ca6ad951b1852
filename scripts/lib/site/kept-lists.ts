import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type KeptFile,
  type KeptList,
  keptListFile,
  withinBound,
} from '../../../src/core/offline/kept-list.ts';
import { hashBytes } from '../../../src/core/search/index/format/hash-bytes.ts';
import { listFiles } from './folders.ts';

/** Writes, for each hub of a built site, the list of what a browser keeps of it. */
export function writeKeptLists(dist: string): void {
  const hubs = join(dist, 'hubs');
  for (const hub of existsSync(hubs) ? readdirSync(hubs) : []) {
    writeFileSync(join(hubs, hub, keptListFile), JSON.stringify(hubKeptList(dist, hub)));
  }
}

/** The list of what a browser keeps of a hub of a built site. */
function hubKeptList(dist: string, hub: string): KeptList {
  const files = withinBound(keptAddresses(dist, hub).map((address) => keptFile(dist, address)));
  return { stamp: hashBytes(new TextEncoder().encode(JSON.stringify(files))), files };
}

/**
 * What the page of a hub, its list and its search need, as addresses below the base with their stamps, the most
 * necessary first: the page with scripts, styles and fonts; what every search and export needs; figures and map; the
 * pages of the list; the other files of the index.
 */
function keptAddresses(dist: string, hub: string): string[] {
  const folder = `hubs/${hub}`;
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const inHub = listFiles(join(dist, folder));
  const pages = ['index.html', 'figures/index.html'].filter((file) => inHub.includes(file));
  const html = pages.map((file) => readFileSync(join(dist, folder, file), 'utf8')).join('\n');
  const stamps = stampsIn(html, folder);
  const start = `${folder}/search/start.bin`;
  const has = (file: string) => inHub.includes(file);
  return [
    `${folder}/`,
    ...(isHomeOf(home, folder) ? [''] : []),
    ...listFiles(join(dist, '_astro')).map((file) => `_astro/${file}`),
    'favicon.svg',
    ...(stamps.has(start) ? [`${start}?${stamps.get(start)}`] : [`${folder}/citing-papers.json`]),
    ...(has('figures/index.html') ? [`${folder}/figures/`] : []),
    ...mapAddresses(folder, inHub, stamps.get(`${folder}/map.json`)),
    ...inHub
      .filter((file) => /^page\/\d+\/index\.html$/.test(file))
      .sort(byNumber)
      .map((file) => `${folder}/${file.replace(/index\.html$/, '')}`),
    // The index of a short list is on its page.
    ...(stamps.has(start) ? inHub.filter(isHashedIndexFile).map((file) => `${folder}/${file}`) : []),
  ];
}

/** The stamps of a hub's files that its pages name, by their addresses. */
function stampsIn(html: string, folder: string): Map<string, string> {
  const named = html.matchAll(new RegExp(`(${folder}/(?:search/start\\.bin|map\\.json))\\?([\\w-]+)`, 'g'));
  return new Map(Array.from(named, ([, address = '', stamp = '']) => [address, stamp]));
}

/** All files of a map have one stamp. */
function mapAddresses(folder: string, inHub: string[], stamp: string | undefined): string[] {
  if (stamp === undefined) return [];
  const files = inHub.filter((file) => /^map\/\d+\.json$/.test(file)).sort(byNumber);
  return ['map.json', ...files].map((file) => `${folder}/${file}?${stamp}`);
}

function isHashedIndexFile(file: string): boolean {
  return file.startsWith('search/') && !/\/(?:start\.bin|manifest\.json)$/.test(file);
}

function isHomeOf(home: string, folder: string): boolean {
  return new RegExp(`<link rel="canonical" href="[^"]*/${folder}/"`).test(home);
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);
}

function keptFile(dist: string, address: string): KeptFile {
  const path = address.replace(/\?.*$/, '');
  const bytes = readFileSync(join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  return [address, hashBytes(bytes), bytes.length];
}
