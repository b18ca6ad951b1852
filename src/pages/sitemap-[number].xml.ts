import type { APIRoute, GetStaticPaths } from 'astro';
import { writeSitemap } from '../core/metadata/sitemap.ts';
import { sitemapParts } from '../loaders/sitemap.ts';

export const getStaticPaths = (() =>
  sitemapParts().map((paths, number) => ({
    params: { number: String(number) },
    props: { paths },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ paths: string[] }> = ({ props, site }) => {
  const addresses = props.paths.map((path) => new URL(path, site).href);
  return new Response(writeSitemap(addresses), { headers: { 'content-type': 'application/xml' } });
};
