import { headOf } from '../core/formats/json/head.ts';
import { listLines } from '../core/formats/json/lines.ts';
import { writers } from '../core/formats/writers.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { gzipPieces } from './gzip.ts';
import { compressedFiles, type DataFile, isCompressed } from './lines-file.ts';
import { perRecord } from './per-record.ts';
import { hubWorks } from './works.ts';

/** The published files of a hub's list: `citing-papers.`, and the extension of each. */
export function listFiles(record: HubRecord): DataFile[] {
  const { citingPapers, origin } = hubWorks(record);
  if (isCompressed(record)) {
    const head = { ...headOf(origin), hub: origin.hub };
    return compressedFiles('citing-papers', record, head, () => compressedLines(record));
  }
  return writers.map(({ extension, mediaType, stringify }) => ({
    extension,
    mediaType,
    write: () => stringify(citingPapers, origin),
  }));
}

const compressedLines = perRecord((record) => {
  const { citingPapers, origin } = hubWorks(record);
  return gzipPieces(listLines(citingPapers, origin));
});
