import { gunzipSync } from 'node:zlib';
import type { HtmlElement } from 'html-validate';
import { readFragment } from '../../../src/core/paper-page/drawn-papers.ts';
import { attribute, parseHtml } from './html.ts';

/** A built site: its origin, its base with one slash at each end, and its files. */
export interface LinkedSite {
  site: string;
  base: string;
  files(): string[];
  read(path: string): string;
  bytes(path: string): Uint8Array;
}

/** What the check of links needs of a page; its elements are not kept. */
export interface PageLinks {
  addresses: string[];
  ids: Set<string>;
}

const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'component-url', 'renderer-url'];

/**
 * Every address in the pages and style sheets of a site that leads to no file of it, to no part of the page,
 * out of its base, or to a redirect, as `page: address (reason)`. Addresses of other sites are not looked up.
 * `pages` are the links of pages that were parsed before.
 */
export function brokenLinks(site: LinkedSite, pages = readPageLinks(site)): string[] {
  const files = new Set(site.files());
  const drawn = drawnPapers(site, files);
  const fromPages = [...pages].flatMap(([file, { addresses }]) =>
    addresses.map((address) => ({ file, address })),
  );
  const fromStyles = [...files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => styleAddresses(site.read(file)).map((address) => ({ file, address })));
  return [...fromPages, ...fromStyles].flatMap(({ file, address }) => {
    const reason = problemOf(address, file);
    return reason ? [`${file}: ${address} (${reason})`] : [];
  });

  function hasPart(file: string, fragment: string): boolean {
    if (pages.get(file)?.ids.has(fragment)) return true;
    const paper = readFragment(`#${fragment}`)?.id ?? '';
    return drawn.get(addressOfFile(file))?.has(paper) === true;
  }

  function problemOf(address: string, file: string): string | null {
    const home = new URL(site.base, site.site);
    const target = URL.parse(address, new URL(addressOfFile(file), home));
    if (!target) return 'no address';
    if (target.protocol === 'javascript:') return 'a script';
    if (target.origin !== home.origin) return null;
    if (!target.pathname.startsWith(site.base)) {
      // Written in full, it leads to another site of the same host on purpose.
      return /^https?:/i.test(address) ? null : `not under ${site.base}`;
    }
    const path = decode(target.pathname.slice(site.base.length));
    const targetFile = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (files.has(`${targetFile}/index.html`)) return 'without its slash';
    if (!files.has(targetFile)) return 'no such file';
    const fragment = decode(target.hash.slice(1));
    return fragment && !hasPart(targetFile, fragment) ? 'no such part' : null;
  }
}

/** The ids of the papers that a page draws, by its folder: from the files that it draws them from. */
function drawnPapers(site: LinkedSite, files: Iterable<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const [, folder] = /^(hubs\/[^/]+\/paper\/)[^/]+\.bin$/.exec(file) ?? [];
    if (folder === undefined) continue;
    const ids = found.get(folder) ?? new Set();
    for (const id of Object.keys(JSON.parse(gunzipSync(site.bytes(file)).toString()))) ids.add(id);
    found.set(folder, ids);
  }
  return found;
}

/** Decodes a part of an address; one that is not well formed names no file as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function pageLinks(page: HtmlElement): PageLinks {
  return { addresses: addressesOf(page), ids: idsOf(page) };
}

/** `about/index.html` is read at `about/`. */
export function addressOfFile(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

function readPageLinks(site: LinkedSite): Map<string, PageLinks> {
  const pages = site.files().filter((file) => file.endsWith('.html'));
  return new Map(pages.map((file) => [file, pageLinks(parseHtml(site.read(file)))]));
}

function addressesOf(page: HtmlElement): string[] {
  const fromAttributes = addressAttributes.flatMap((name) =>
    page.querySelectorAll(`[${name}]`).map((element) => attribute(element, name) ?? ''),
  );
  const pictures = page.querySelectorAll('meta[property="og:image"]');
  const inStyles = page.querySelectorAll('style').flatMap(({ textContent }) => styleAddresses(textContent));
  return [...fromAttributes, ...pictures.map((meta) => attribute(meta, 'content') ?? ''), ...inStyles];
}

function styleAddresses(css: string): string[] {
  return Array.from(css.matchAll(/url\(\s*["']?([^"')]+)/g), ([, address]) => address ?? '');
}

function idsOf(page: HtmlElement): Set<string> {
  return new Set(page.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? ''));
}
