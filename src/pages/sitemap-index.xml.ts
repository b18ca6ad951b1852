import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../core/metadata/sitemap.ts';
import { sitemapParts } from '../loaders/sitemap.ts';
import { url } from '../site.ts';

export const GET: APIRoute = ({ site }) => {
  const addresses = sitemapParts().map((_, number) => new URL(url(`sitemap-${number}.xml`), site).href);
  return new Response(writeSitemapIndex(addresses), { headers: { 'content-type': 'application/xml' } });
};
