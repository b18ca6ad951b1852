import { createHash } from 'node:crypto';
import { isCompressedList } from '../core/export/compressed-list.ts';
import type { CompressedList } from '../core/schemas/citing-papers-file.ts';
import type { CompressedRecord, HubRecord } from '../core/schemas/hub-record.ts';
import type { LinesFile } from '../core/schemas/lines-file.ts';
import { siteConfig } from './site-config.ts';

/** A published file of a hub's data: its name, such as `citing-papers`, ends in this extension. */
export interface DataFile {
  extension: string;
  mediaType: string;
  /** Its text, or its bytes. */
  write(): string | Uint8Array<ArrayBuffer>;
}

/** The compressed file of a long list, and of its record. */
export const linesFile = { extension: 'jsonl.gz', mediaType: 'application/gzip' };

/** Whether a hub's list and record are published compressed. */
export function isCompressed(record: HubRecord): boolean {
  return isCompressedList(record, siteConfig.limits);
}

/**
 * The two files that a long list, or its record, is published as: JSON that says what it is and where its papers are, and the
 * compressed lines.
 */
export function compressedFiles(
  name: string,
  { citingPapers }: HubRecord,
  head: Omit<CompressedList, 'lines'> | Omit<CompressedRecord, 'lines'>,
  bytes: () => Uint8Array<ArrayBuffer>,
): DataFile[] {
  const lines = (): LinesFile => ({
    file: `${name}.${linesFile.extension}`,
    sha256: createHash('sha256').update(bytes()).digest('hex'),
    papers: citingPapers.length,
  });
  const write = () => `${JSON.stringify({ ...head, lines: lines() }, null, 2)}\n`;
  return [
    { extension: 'json', mediaType: 'application/json', write },
    { ...linesFile, write: bytes },
  ];
}
