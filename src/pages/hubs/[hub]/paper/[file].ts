import type { APIRoute, GetStaticPaths } from 'astro';
import { drawnFiles } from '../../../../loaders/drawn-papers.ts';
import { hasDrawnPapers } from '../../../../loaders/page-plan.ts';
import { loadRecords } from '../../../../loaders/records.ts';

export const getStaticPaths = (() =>
  loadRecords()
    .hubs.filter(hasDrawnPapers)
    .flatMap((record) =>
      drawnFiles(record).map(({ name, bytes }) => ({
        params: { hub: record.hub.id, file: name },
        props: { bytes },
      })),
    )) satisfies GetStaticPaths;

/** Papers that are drawn in the browser. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
