import { shortHash } from '../text/hash.ts';
import type { PaperPage } from './paper-page.ts';

/** Where the papers are that a page draws: files named by their number and the stamp of them all. */
export interface DrawnList {
  /** Address of the folder of the files, with a slash at its end. */
  folder: string;
  files: number;
  /** A hash of all papers, so that a page never draws those of another version. */
  stamp: string;
}

/** The papers of one file by their ids; null for a paper that has a page of its own. */
export type DrawnPapers = Record<string, PaperPage | null>;

/** Papers of one file: few enough to be fetched for one of them, and enough to be compressed well. */
const papersAFile = 32;

/** How many files a list with so many drawn papers takes. */
export function drawnFileCount(papers: number): number {
  return Math.ceil(papers / papersAFile);
}

/** The 0-based number of the file that has a paper: by a hash of its id, so that it is found without a table. */
export function drawnFileOf(id: string, files: number): number {
  return Number.parseInt(shortHash(id).slice(-6), 36) % files;
}

/** The address of a file of drawn papers. */
export function drawnFileAddress({ folder, stamp }: DrawnList, file: number): string {
  return `${folder}${drawnFileName(stamp, file)}`;
}

export function drawnFileName(stamp: string, file: number): string {
  return `${file}.${stamp}.bin`;
}

/** The paper, and its part, that a fragment of the page that draws papers names, as in `#<id>/cite`; null if none. */
export function readFragment(fragment: string): { id: string; part: string | null } | null {
  const [, id = '', part = ''] = /^#([^/]+)(?:\/(.*))?$/.exec(fragment) ?? [];
  try {
    return id === '' ? null : { id: decodeURIComponent(id), part: part || null };
  } catch {
    return null;
  }
}
