import type { APIRoute, GetStaticPaths } from 'astro';
import type { DataFile } from '../../../loaders/lines-file.ts';
import { listFiles } from '../../../loaders/list-files.ts';
import { loadRecords } from '../../../loaders/records.ts';

export const getStaticPaths = (() =>
  loadRecords().hubs.flatMap((record) =>
    listFiles(record).map((file) => ({
      params: { hub: record.hub.id, extension: file.extension },
      props: { file },
    })),
  )) satisfies GetStaticPaths;

/** All citing papers of a hub, as other programs read them. */
export const GET: APIRoute<{ file: DataFile }> = ({ props }) => {
  const { mediaType, write } = props.file;
  return new Response(write(), { headers: { 'Content-Type': mediaType } });
};
