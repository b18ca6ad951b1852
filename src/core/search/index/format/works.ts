import type { CitingPapersFile } from '../../../schemas/citing-papers-file.ts';
import type { Work } from '../../../schemas/work.ts';
import { type FetchFile, type FileEntry, FileStore } from '../read/file-store.ts';
import { isListOf, isObject, isText, readJson } from './json.ts';
import { areFilesOf } from './manifest.ts';
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

/** Reads the table of the works of a list of `size` papers; throws `DamagedFile`. */
export function readWorkTable(bytes: Uint8Array, file: string, size: number): WorkTable {
  return readJson(bytes, file, (value): value is WorkTable => {
    if (!isObject(value)) return false;
    const { about, hub, sources, worksAFile, files } = value;
    return (
      isText(about) && isObject(hub) && isListOf(sources, isObject) && areFilesOf(files, size, worksAFile)
    );
  });
}

/** Files of a whole list that are fetched at the same time. */
const filesAtATime = 6;

/** Fetches the works of a whole list in its order, some files at a time, so that they need not all be in memory. */
export async function* readAllWorks({ files }: WorkTable, fetchFile: FetchFile): AsyncGenerator<Work[]> {
  const read = (start: number) => {
    const store = new FileStore(fetchFile);
    const works = Promise.all(
      files.slice(start, start + filesAtATime).map(async (file) => readWorks(await store.get(file), file[0])),
    );
    // Where the reading ends before, nobody waits for it.
    works.catch(() => {});
    return works;
  };
  let next = read(0);
  for (let start = 0; start < files.length; start += filesAtATime) {
    const works = await next;
    // These are fetched while the others are written.
    next = read(start + filesAtATime);
    yield works.flat();
  }
}

function readWorks(bytes: Uint8Array, file: string): Work[] {
  return readJson(bytes, file, (value) => isListOf(value, isWork));
}

function isWork(value: unknown): value is Work {
  return isObject(value) && isText(value.id) && isText(value.title);
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
        pieces.set(piece, readWorks(await store.get(file), file[0]));
      }),
    );
    return indexes.map((index) => {
      const work = pieces.get(Math.floor(index / worksAFile))?.[index % worksAFile];
      if (!work) throw new RangeError(`no work at ${index}`);
      return work;
    });
  };
}
