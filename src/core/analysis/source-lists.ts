import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { SourceFile } from '../schemas/hub-record.ts';
import { at } from '../text/at.ts';

/** A source of a hub's list. Several files of one format are one source. */
export interface NamedFile extends Pick<SourceFile, 'file' | 'promised' | 'came' | 'note'> {
  /** What an address carries: the name of the format. */
  key: string;
  /** As shown: `Semantic Scholar`. */
  name: string;
}

/** The papers that one source lists, by index, ascending. */
export interface SourceList extends Pick<NamedFile, 'key' | 'name'> {
  papers: number[];
  /** Those that no other source lists. */
  only: number[];
  /** How many papers its provider promised, and how many came, over all its files; null if nobody noted it. */
  promised: number | null;
  came: number | null;
  /** Why fewer came than were promised, in sentences. */
  notes: string[];
}

/** The sources that list papers, the one with the most first. Where only one does, it lists them all. */
export function sourceLists(papers: Pick<CitingPaper, 'source'>[], files: NamedFile[]): SourceList[] {
  const keys = new Map(files.map(({ file, key }) => [file, key]));
  const lists = new Map<string, SourceList>();
  for (const [key, own] of Map.groupBy(files, (file) => file.key)) {
    lists.set(key, {
      ...{ key, name: at(own, 0).name, papers: [], only: [] },
      ...{ promised: sumOf(own, 'promised'), came: sumOf(own, 'came') },
      notes: own.flatMap(({ note }) => note ?? []),
    });
  }
  for (const [index, { source }] of papers.entries()) {
    const listing = new Set(source.map(({ file }) => keys.get(file) ?? ''));
    for (const key of listing) {
      const list = lists.get(key);
      list?.papers.push(index);
      if (listing.size === 1) list?.only.push(index);
    }
  }
  return [...lists.values()]
    .filter((list) => list.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length);
}

/** The sum of what is noted of some files; null if nothing is. */
function sumOf(files: readonly NamedFile[], name: 'promised' | 'came'): number | null {
  const noted = files.flatMap((file) => file[name] ?? []);
  return noted.length === 0 ? null : noted.reduce((sum, number) => sum + number, 0);
}
