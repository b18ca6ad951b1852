import type { GetStaticPaths } from 'astro';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import type { DataFile } from './lines-file.ts';
import { loadRecords } from './records.ts';

/** The paths of a route `hubs/[hub]/….[extension]` with the files of each record. */
export function dataPaths(filesOf: (record: HubRecord) => DataFile[]) {
  return (() =>
    loadRecords().hubs.flatMap((record) =>
      filesOf(record).map((file) => ({
        params: { hub: record.hub.id, extension: file.extension },
        props: { file },
      })),
    )) satisfies GetStaticPaths;
}

/** Answers such a route. */
export function writeData({ props }: { props: { file: DataFile } }): Response {
  const { mediaType, write } = props.file;
  return new Response(write(), { headers: { 'Content-Type': mediaType } });
}
