import { gzipSync } from 'node:zlib';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { writeWorks } from '../core/search/index/format/works.ts';
import { hubWorks } from './works.ts';

/** The pieces of a list and, as a further file of the index, the table that names them. */
export interface WorkFiles {
  /** As gzip, like all files of an index but its manifest. */
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  table: Uint8Array;
}

const known = new WeakMap<HubRecord, WorkFiles>();

/** The works of a hub in pieces; made once, since the page says how large they are. */
export function workFiles(record: HubRecord): WorkFiles {
  let made = known.get(record);
  if (!made) {
    const { citingPapers, origin } = hubWorks(record);
    const { files, table } = writeWorks(citingPapers, origin);
    made = {
      files: files.map(({ name, bytes }) => ({
        name,
        bytes: new Uint8Array(gzipSync(bytes, { level: 9 })),
      })),
      table: new TextEncoder().encode(JSON.stringify(table)),
    };
    known.set(record, made);
  }
  return made;
}
