import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { buildGoodSite, listFiles, temporaryFolder } from '../../../scripts/lib/site/build-site.ts';
import { writeKeptLists } from '../../../scripts/lib/site/kept-lists.ts';
import { createPagesServer, listen } from '../../../scripts/lib/site/pages-server.ts';
import { mapFrame } from '../../../src/core/figures/map/map-frame.ts';
import { stringify } from '../../../src/core/formats/pith/stringify.ts';
import { hubOf, variedPapers } from '../long-list.ts';

/** Hubs of the site: one whose list is on its page, and one with an index and a page of figures. */
export const deployedHubs = { short: 40, long: 220 } as const;

export type DeployedHub = keyof typeof deployedHubs;

/** Two versions of a site in which no paper keeps its place, and whose scripts all have other names. */
export interface Versions {
  first: string;
  second: string;
}

export async function buildVersions(): Promise<Versions> {
  const first = await buildGoodSite({ dumps: dumpsOf(false) });
  const second = await buildGoodSite({ dumps: dumpsOf(true) });
  return { first: first.dist, second: withOtherScripts(second.dist) };
}

/** A site that is updated while readers have its pages open. */
export interface Deployment {
  address: string;
  /** Replaces the first version by the second, as GitHub Pages does: files that it does not have are gone. */
  deploy(): void;
  close(): void;
}

/** What browsers keep for ten minutes, as on GitHub Pages, beside pages: the others are gone from their cache. */
export type Kept = 'pages and scripts' | 'pages';

/** Serves the first version, until it is updated. */
export async function serveVersions({ first, second }: Versions, kept: Kept): Promise<Deployment> {
  const [before, after] = [first, second].map((root) => createPagesServer({ root })) as [Server, Server];
  let current = before;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const isKept =
      pathname.endsWith('/') || (kept === 'pages and scripts' && pathname.startsWith('/_astro/'));
    if (!isKept) {
      const setHeader = response.setHeader.bind(response);
      response.setHeader = (name, value) => setHeader(name, name === 'cache-control' ? 'no-store' : value);
    }
    current.emit('request', request, response);
  });
  return {
    address: `http://127.0.0.1:${await listen(server, 0)}/`,
    deploy() {
      current = after;
    },
    close() {
      server.close().closeAllConnections();
    },
  };
}

/** The titles of all papers of a version, by the last folder of their addresses. */
export function titlesById(dist: string, hub: DeployedHub): Map<string, string> {
  const record: { citingPapers: { id: string; title: string }[] } = JSON.parse(
    readFileSync(join(dist, 'hubs', hub, 'hub.json'), 'utf8'),
  );
  return new Map(record.citingPapers.map(({ id, title }) => [id, title]));
}

/** The places of the marks of a map, in shares of its width and height, in the order of its papers. */
export function placesOfMarks(dist: string, hub: DeployedHub): { x: number; y: number }[] {
  const file: { x: number[]; y: number[] } = JSON.parse(
    readFileSync(join(dist, 'hubs', hub, 'map.json'), 'utf8'),
  );
  return file.x.map((x, at) => ({
    x: x / 10 / mapFrame.width,
    y: (file.y[at] ?? 0) / 10 / mapFrame.height,
  }));
}

/** The id of the paper whose mark is at a place of the map, in shares of its width and height; null if none is there. */
export function markedAt(dist: string, hub: DeployedHub, x: number, y: number): string | null {
  const at = placesOfMarks(dist, hub).findIndex(
    (place) => Math.abs(place.x - x) < 0.001 && Math.abs(place.y - y) < 0.001,
  );
  return [...titlesById(dist, hub).keys()][at] ?? null;
}

/** In the second version the papers are in the opposite order, after some that the first does not have. */
function dumpsOf(later: boolean): string {
  const folder = temporaryFolder();
  for (const [hub, size] of Object.entries(deployedHubs)) {
    const made = variedPapers(size, 1);
    const papers = later ? made.toReversed() : made.slice(7);
    writeFileSync(
      join(folder, `${hub}.pith.txt`),
      stringify(hubOf(`A Paper With a ${hub} List`), papers, 'extracted'),
    );
  }
  return folder;
}

/** A copy of a site with other names of scripts and style sheets and another service worker, as after a change of the code. */
function withOtherScripts(dist: string): string {
  const copy = join(temporaryFolder(), 'dist');
  cpSync(dist, copy, { recursive: true });
  const folder = join(copy, '_astro');
  const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  for (const name of names) renameSync(join(folder, name), join(folder, otherName(name)));
  for (const file of listFiles(copy)) {
    if (!/\.(?:html|js|css)$/.test(file)) continue;
    const text = readFileSync(join(copy, file), 'utf8');
    const changed = withOtherNames(text, names);
    if (changed !== text) writeFileSync(join(copy, file), withHashesOf(changed, text, names));
  }
  writeKeptLists(copy);
  appendFileSync(join(copy, 'sw.js'), '\n// another version\n');
  return copy;
}

function withOtherNames(text: string, names: string[]): string {
  return names.reduce((last, name) => last.replaceAll(name, otherName(name)), text);
}

/** A page whose policy allows its inline scripts also after these name other scripts. */
function withHashesOf(changed: string, text: string, names: string[]): string {
  const inline = Array.from(text.matchAll(/<script\b[^>]*>([^<]+)<\/script>/g), ([, code = '']) => code);
  return inline.reduce(
    (last, code) => last.replace(sha256(code), () => sha256(withOtherNames(code, names))),
    changed,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** A name of the same length, so that no file changes its size: the service worker knows them. */
function otherName(name: string): string {
  const extension = extname(name);
  const ending = `.next${extension}`;
  return name.slice(0, -ending.length) + ending;
}
