import { createHash } from 'node:crypto';
import { isCompressedList } from '../core/export/compressed-list.ts';
import { headOf } from '../core/formats/json/head.ts';
import { writeLines } from '../core/formats/json/lines.ts';
import { jsonWriter } from '../core/formats/json/stringify.ts';
import { writers } from '../core/formats/writers.ts';
import type { CompressedList } from '../core/schemas/citing-papers-file.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { gzip } from './gzip.ts';
import { perRecord } from './per-record.ts';
import { siteConfig } from './site-config.ts';
import { hubWorks } from './works.ts';

/** A published file of all citing papers of a hub: `citing-papers.`, and this extension. */
export interface ListFile {
  extension: string;
  mediaType: string;
  /** Its text, or its bytes. */
  write(): string | Uint8Array<ArrayBuffer>;
}

/** The compressed file of a long list. */
export const linesFile = { extension: 'jsonl.gz', mediaType: 'application/gzip' };

/** Whether a hub's list is published as one compressed file. */
export function isCompressed(record: HubRecord): boolean {
  return isCompressedList(record, siteConfig.limits);
}

/** The published files of a hub's list. */
export function listFiles(record: HubRecord): ListFile[] {
  if (!isCompressed(record)) {
    const { citingPapers, origin } = hubWorks(record);
    return writers.map(({ extension, mediaType, stringify }) => ({
      extension,
      mediaType,
      write: () => stringify(citingPapers, origin),
    }));
  }
  const { extension, mediaType } = jsonWriter;
  return [
    { extension, mediaType, write: () => `${JSON.stringify(compressedList(record), null, 2)}\n` },
    { ...linesFile, write: () => compressedLines(record) },
  ];
}

const compressedLines = perRecord((record) => {
  const { citingPapers, origin } = hubWorks(record);
  return gzip(new TextEncoder().encode(writeLines(citingPapers, origin)));
});

/** What `citing-papers.json` says of a compressed list: what it is, and where its papers are. */
function compressedList(record: HubRecord): CompressedList {
  const { origin } = hubWorks(record);
  return {
    ...headOf(origin),
    hub: origin.hub,
    lines: {
      file: `citing-papers.${linesFile.extension}`,
      sha256: createHash('sha256').update(compressedLines(record)).digest('hex'),
      papers: record.citingPapers.length,
    },
  };
}
