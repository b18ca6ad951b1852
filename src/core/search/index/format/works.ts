import type { CitingPapersFile } from '../../../schemas/citing-papers-file.ts';
import type { Work } from '../../../schemas/work.ts';
import { type FetchFile, type FileEntry, FileStore } from '../read/file-store.ts';
import { hashBytes } from './hash-bytes.ts';

/** What the works of a list are, and where their facts come from. */
export type WorksOrigin = Pick<CitingPapersFile, 'about' | 'hub' | 'sources'>;

/** Which works of a long list are in which file: an export of a view fetches only those of its papers. */
export interface WorkTable extends WorksOrigin {
  worksAFile: number;
  /** In the order of the list, each a JSON array. */
  files: FileEntry[];
}

/** Writes the works of a list in pieces, named by what they hold, with the table of them. */
export function writeWorks(works: readonly Work[], origin: WorksOrigin, worksAFile = 128) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (let start = 0; start < works.length; start += worksAFile) {
    const bytes = new TextEncoder().encode(JSON.stringify(works.slice(start, start + worksAFile)));
    files.push({ name: `${hashBytes(bytes)}.works.bin`, bytes });
  }
  const entries = files.map(({ name, bytes }): FileEntry => [name, bytes.length]);
  const table: WorkTable = { ...origin, worksAFile, files: entries };
  return { files, table };
}

/** Makes what fetches the works at some places of a list, in the order asked for, each file once. */
export function openWorks({ worksAFile, files }: WorkTable, fetchFile: FetchFile) {
  const store = new FileStore(fetchFile);
  return async (places: readonly number[]): Promise<Work[]> => {
    const pieces = new Map<number, Work[]>();
    const needed = new Set(places.map((place) => Math.floor(place / worksAFile)));
    await Promise.all(
      Array.from(needed, async (piece) => {
        const file = files[piece];
        if (!file) throw new RangeError(`no works in piece ${piece}`);
        pieces.set(piece, JSON.parse(new TextDecoder().decode(await store.get(file))));
      }),
    );
    return places.map((place) => {
      const work = pieces.get(Math.floor(place / worksAFile))?.[place % worksAFile];
      if (!work) throw new RangeError(`no work at ${place}`);
      return work;
    });
  };
}
