import { createHash } from 'node:crypto';
import { recordLines } from '../core/formats/json/lines.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { gzipPieces } from './gzip.ts';
import { compressedFiles, type DataFile, isCompressed } from './lines-file.ts';
import { perRecord } from './per-record.ts';

/** The published files of a hub's record, as `npm run records` wrote it: `hub.`, and the extension of each. */
export function recordFiles(record: HubRecord): DataFile[] {
  if (isCompressed(record)) {
    const { citingPapers: _, ...head } = record;
    return compressedFiles('hub', record, head, () => compressedLines(record));
  }
  return [{ extension: 'json', mediaType: 'application/json', write: () => JSON.stringify(record) }];
}

const compressedLines = perRecord((record) => gzipPieces(recordLines(record)));

/** The paths of these files with the SHA-256 of their bytes, in hexadecimal. */
export const recordHashes = perRecord((record) =>
  recordFiles(record).map(({ extension, write }) => ({
    path: `hubs/${record.hub.id}/hub.${extension}`,
    sha256: createHash('sha256').update(write()).digest('hex'),
  })),
);
