import type { APIRoute } from 'astro';
import { printChecksums } from '../core/text/checksums.ts';
import { recordHashes } from '../loaders/record-files.ts';
import { loadRecords } from '../loaders/records.ts';
import { sourceFilePath } from '../loaders/source-files.ts';

/** The SHA-256 of every source and record as published, for `sha256sum -c` in the folder of the site. */
export const GET: APIRoute = () => {
  const checksums = loadRecords().hubs.flatMap((record) => [
    ...record.sources.map(({ file, sha256 }) => ({ path: sourceFilePath(file), sha256 })),
    ...recordHashes(record),
  ]);
  return new Response(printChecksums(checksums));
};
