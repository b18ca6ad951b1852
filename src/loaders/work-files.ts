import { writeWorks } from '../core/search/index/format/works.ts';
import { gzip } from './gzip.ts';
import { perRecord } from './per-record.ts';
import { hubWorks } from './works.ts';

/** The pieces of a list and, as a further file of the index, the table that names them. */
export interface WorkFiles {
  /** As gzip, like all files of an index except its manifest. */
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  table: Uint8Array;
}

/** The works of a hub in pieces. */
export const workFiles = perRecord((record): WorkFiles => {
  const { citingPapers, origin } = hubWorks(record);
  const { files, table } = writeWorks(citingPapers, origin);
  return {
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: gzip(bytes),
    })),
    table: new TextEncoder().encode(JSON.stringify(table)),
  };
});
