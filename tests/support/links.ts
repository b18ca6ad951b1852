import type { HtmlElement } from 'html-validate';
import type { BuiltSite } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml } from './html.ts';

type Site = Pick<BuiltSite, 'site' | 'base' | 'files' | 'read'>;

const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'component-url', 'renderer-url'];

/**
 * Every address in the pages and style sheets of a site that leads to no file of it, to no part of the page,
 * out of its base, or to a redirect, as `page: address (reason)`. Addresses of other sites are not looked up.
 */
export function brokenLinks(site: Site): string[] {
  const files = new Set(site.files());
  const pages = new Map(
    [...files].filter((file) => file.endsWith('.html')).map((file) => [file, parseHtml(site.read(file))]),
  );
  const ids = new Map([...pages].map(([file, page]) => [file, idsOf(page)]));

  const fromPages = [...pages].flatMap(([file, page]) =>
    addressesOf(page).map((address) => ({ file, address })),
  );
  const fromStyles = [...files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => styleAddresses(site.read(file)).map((address) => ({ file, address })));
  return [...fromPages, ...fromStyles].flatMap(({ file, address }) => {
    const reason = problemOf(address, file);
    return reason ? [`${file}: ${address} (${reason})`] : [];
  });

  function problemOf(address: string, file: string): string | null {
    const home = new URL(site.base, site.site);
    const target = URL.parse(address, new URL(addressOfFile(file), home));
    if (!target) return 'no address';
    if (target.protocol === 'javascript:') return 'a script';
    if (target.origin !== home.origin) return null;
    if (!target.pathname.startsWith(site.base)) return `not under ${site.base}`;
    const path = decodeURIComponent(target.pathname.slice(site.base.length));
    const targetFile = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (files.has(`${targetFile}/index.html`)) return 'without its slash';
    if (!files.has(targetFile)) return 'no such file';
    const fragment = decodeURIComponent(target.hash.slice(1));
    return fragment && !ids.get(targetFile)?.has(fragment) ? 'no such part' : null;
  }
}

/** `about/index.html` is read at `about/`. */
export function addressOfFile(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
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
