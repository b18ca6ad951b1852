import { xmlText } from './xml-text.ts';

/** Addresses that one sitemap may hold: https://www.sitemaps.org/protocol.html */
export const maxSitemapAddresses = 50_000;

/** A sitemap of absolute addresses, at most `maxSitemapAddresses`. */
export function writeSitemap(addresses: readonly string[]): string {
  return list('urlset', 'url', addresses);
}

/** The list of the sitemaps of a site, by their absolute addresses. */
export function writeSitemapIndex(addresses: readonly string[]): string {
  return list('sitemapindex', 'sitemap', addresses);
}

function list(name: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${xmlText(address)}</loc></${item}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...items,
    `</${name}>\n`,
  ].join('\n');
}
