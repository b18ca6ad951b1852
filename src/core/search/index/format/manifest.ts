import type { FileEntry } from '../read/file-store.ts';
import type { ContentField } from './fields.ts';
import { isCount, isListOf, isObject, isText } from './json.ts';

/**
 * Which file holds which part of an index. Names are hashes, so a file never changes under its name. See
 * FORMAT.md.
 */
export interface Manifest {
  /** Version of the format of all files. */
  version: typeof formatVersion;
  /** Number of papers. */
  papers: number;
  /** What most papers have below the title: the field that common postings mean. */
  content: ContentField;
  /** Words, their document frequencies, and which file has the rest. */
  head: FileEntry;
  /** In which papers the words occur, in the order of the words. */
  postings: FileEntry[];
  /** Where in these papers they occur: only phrases need it. */
  positions: FileEntry[];
  /** Identifiers in ascending order, with their papers. */
  identifiers: FileEntry[];
  /** Stored papers, `papersAFile` in each. */
  documents: FileEntry[];
  papersAFile: number;
  /** Years of the papers, two bytes each; null if no paper has one. */
  years: FileEntry | null;
  /** Further files by name, of any content. */
  columns: Record<string, FileEntry>;
}

export const formatVersion = 4;

/** Whether a value is a manifest of this version that can be read. */
export function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || value.version !== formatVersion) return false;
  const { papers, content, head, documents, papersAFile, years, columns } = value;
  return (
    isCount(papers) &&
    (content === 'summary' || content === 'abstract') &&
    isFile(head) &&
    [value.postings, value.positions, value.identifiers].every((files) => isListOf(files, isFile)) &&
    areFilesOf(documents, papers, papersAFile) &&
    (years === null || isFile(years)) &&
    isObject(columns) &&
    Object.values(columns).every(isFile)
  );
}

/** Whether a value lists files that hold `papers` papers, so many in each. */
export function areFilesOf(files: unknown, papers: number, papersAFile: unknown): files is FileEntry[] {
  return (
    isCount(papersAFile) &&
    isListOf(files, isFile) &&
    files.length === Math.ceil(papers / Math.max(1, papersAFile))
  );
}

function isFile(value: unknown): value is FileEntry {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isCount(value[1]);
}
