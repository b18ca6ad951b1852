import type { APIRoute, GetStaticPaths } from 'astro';
import type { DataFile } from '../../../loaders/lines-file.ts';
import { recordFiles } from '../../../loaders/record-files.ts';
import { loadRecords } from '../../../loaders/records.ts';

export const getStaticPaths = (() =>
  loadRecords().hubs.flatMap((record) =>
    recordFiles(record).map((file) => ({
      params: { hub: record.hub.id, extension: file.extension },
      props: { file },
    })),
  )) satisfies GetStaticPaths;

/** The whole record of a hub, as `npm run records` wrote it. */
export const GET: APIRoute<{ file: DataFile }> = ({ props }) => {
  const { mediaType, write } = props.file;
  return new Response(write(), { headers: { 'Content-Type': mediaType } });
};
