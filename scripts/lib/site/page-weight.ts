import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a reader downloads to see a page, in bytes; text is counted as gzip. */
export interface PageWeight {
  html: number;
  css: number;
  /** Scripts that the page names, and their static imports, without those that wait until they come into sight. */
  js: number;
  /** Fonts that the page preloads. */
  fonts: number;
}

/** Weighs a page of a built site with the base `/`. */
export function weighPage(dist: string, page: string): PageWeight {
  const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
  // JSON-LD is data, not a script; it counts as HTML.
  const scripts = html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([^<]+)<\/script>/g);
  const inlined = Array.from(scripts, ([, code = '']) => code).join('\n');
  return {
    html: gzipped(html),
    css: sum(named(html, /href="\/([^"]+\.css)"/g), (file) => gzipped(read(dist, file))),
    js: gzipped(inlined) + sum(scriptsOf(dist, html), (file) => gzipped(read(dist, file))),
    fonts: sum(
      named(html, /rel="preload" href="\/([^"]+\.woff2)"/g),
      (file) => readFileSync(join(dist, file)).length,
    ),
  };
}

/**
 * What the islands of a page load in addition to the island `first`, in bytes of gzip: their scripts and all
 * imports of these, static or dynamic.
 */
export function weighIslandsBeside(dist: string, page: string, first: string): number {
  const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
  const islands = named(html, /component-url="\/([^"]+\.js)"/g);
  const isFirst = (file: string) => file.includes(`/${first}.`);
  const known = withImports(dist, [...islands].filter(isFirst), anyImport);
  const all = withImports(dist, islands, anyImport);
  return sum(
    [...all].filter((file) => !known.has(file)),
    (file) => gzipped(read(dist, file)),
  );
}

const staticImport = /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const anyImport = /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/** The scripts that a page loads as it is opened, and their static imports, each once. */
function scriptsOf(dist: string, html: string): Set<string> {
  const atOnce = html.replace(islandTag, (tag) => (/\sclient="visible"/.test(tag) ? '' : tag));
  return withImports(
    dist,
    named(atOnce, /\s(?:src|href|(?:component|renderer)-url)="\/([^"]+\.js)"/g),
    staticImport,
  );
}

const islandTag = /<astro-island(?:\s[\w-]+(?:="[^"]*")?)*>/g;

function withImports(dist: string, files: Iterable<string>, pattern: RegExp): Set<string> {
  const found = new Set(files);
  for (const file of found) {
    for (const [, path] of read(dist, file).matchAll(pattern)) {
      const imported = posix.join(posix.dirname(file), path ?? '');
      if (existsSync(join(dist, imported))) found.add(imported);
    }
  }
  return found;
}

function named(html: string, pattern: RegExp): Set<string> {
  return new Set(Array.from(html.matchAll(pattern), ([, file]) => file ?? ''));
}

function read(dist: string, file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

function gzipped(text: string): number {
  return text === '' ? 0 : gzipSync(text, { level: 9 }).length;
}

function sum(files: Iterable<string>, weigh: (file: string) => number): number {
  return [...files].reduce((total, file) => total + weigh(file), 0);
}
