import type { APIRoute, GetStaticPaths } from 'astro';
import type { SourceFile } from '../../../core/schemas/hub-record.ts';
import { loadRecords } from '../../../loaders/records.ts';
import { publishedName, readSourceFile } from '../../../loaders/source-files.ts';

export const getStaticPaths = (() =>
  loadRecords().hubs.flatMap(({ sources }) =>
    sources.map((source) => ({
      params: { source: source.file, file: publishedName(source.file) },
      props: { source },
    })),
  )) satisfies GetStaticPaths;

/** A source as it was read, byte for byte, so that anyone can compare the pages with it. */
export const GET: APIRoute<{ source: SourceFile }> = ({ props }) =>
  new Response(readSourceFile(props.source));
