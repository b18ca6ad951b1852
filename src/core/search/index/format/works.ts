import type { CitingPapersFile } from '../../../schemas/citing-papers-file.ts';
import type { Work } from '../../../schemas/work.ts';
import { type FetchFile, type FileEntry, FileStore } from '../read/file-store.ts';
import { NamedFiles } from './named-files.ts';

/** What the works of a list are, and the sources of their facts. */
export type WorksOrigin = Pick<CitingPapersFile, 'about' | 'hub' | 'sources'>;

/** Which file holds which works of a long list, so that an export of a view fetches only the files it needs. */
export interface WorkTable extends WorksOrigin {
  worksAFile: number;
  /** In the order of the list, each a JSON array. */
  files: FileEntry[];
}

/** Writes the works of a list to files named by their content, and the table of these files. */
export function writeWorks(works: readonly Work[], origin: WorksOrigin, worksAFile = 128) {
  const files = new NamedFiles('.works.bin');
  const entries: FileEntry[] = [];
  for (let start = 0; start < works.length; start += worksAFile) {
    entries.push(files.add(new TextEncoder().encode(JSON.stringify(works.slice(start, start + worksAFile)))));
  }
  const table: WorkTable = { ...origin, worksAFile, files: entries };
  return { files: files.all(), table };
}

/**
 * Returns a function that fetches the works at some indexes of a list, in the order asked for, each file
 * once.
 */
export function openWorks({ worksAFile, files }: WorkTable, fetchFile: FetchFile) {
  const store = new FileStore(fetchFile);
  return async (indexes: readonly number[]): Promise<Work[]> => {
    const pieces = new Map<number, Work[]>();
    const needed = new Set(indexes.map((index) => Math.floor(index / worksAFile)));
    await Promise.all(
      Array.from(needed, async (piece) => {
        const file = files[piece];
        if (!file) throw new RangeError(`no works in piece ${piece}`);
        pieces.set(piece, JSON.parse(new TextDecoder().decode(await store.get(file))));
      }),
    );
    return indexes.map((index) => {
      const work = pieces.get(Math.floor(index / worksAFile))?.[index % worksAFile];
      if (!work) throw new RangeError(`no work at ${index}`);
      return work;
    });
  };
}
