import type { APIRoute, GetStaticPaths } from 'astro';
import { siteSearchFiles } from '../../loaders/search-index.ts';

/** A site of one hub is searched on the page of the hub. */
export const getStaticPaths = (() =>
  siteSearchFiles().map(({ name, bytes }) => ({
    params: { file: name },
    props: { bytes },
  }))) satisfies GetStaticPaths;

/** A file of the search index of all hubs. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
