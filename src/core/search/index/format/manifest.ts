import type { FileEntry } from '../read/file-store.ts';

/** What of an index is in which file. Names are hashes of the bytes: a file never changes under its name. */
export interface Manifest {
  /** Of the format of the files. */
  version: typeof formatVersion;
  /** How many papers there are. */
  papers: number;
  /** Words, how many papers each stands in, and where the rest is. */
  head: FileEntry;
  /** In which papers the words stand, in the order of the words. */
  postings: FileEntry[];
  /** Where in these papers they stand: only phrases need it. */
  positions: FileEntry[];
  /** Identifiers in ascending order, with their papers. */
  identifiers: FileEntry[];
  /** Stored papers, `papersAFile` in each. */
  documents: FileEntry[];
  papersAFile: number;
  /** Years of the papers, two bytes each; null where no paper has one. */
  years: FileEntry | null;
  /** Further files by name, of whatever is in them. */
  columns: Record<string, FileEntry>;
}

export const formatVersion = 2;
