import type { APIRoute, GetStaticPaths } from 'astro';
import { listPages } from '../../../../loaders/list-pages.ts';
import { loadRecords } from '../../../../loaders/records.ts';
import { searchFiles } from '../../../../loaders/search-index.ts';

/** A list on one page is searched there; only longer ones need an index. */
export const getStaticPaths = (() =>
  loadRecords()
    .hubs.filter(({ citingPapers }) => listPages(citingPapers.length) > 1)
    .flatMap((record) =>
      searchFiles(record).map(({ name, bytes }) => ({
        params: { hub: record.hub.id, file: name },
        props: { bytes },
      })),
    )) satisfies GetStaticPaths;

/** A file of the search index. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
