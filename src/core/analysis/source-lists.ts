import type { CitingPaper } from '../schemas/citing-paper.ts';

/** A source of a hub's list. Several files of one format are one source. */
export interface NamedFile {
  file: string;
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
}

/** The sources that list papers, the one with the most first. Where only one does, it lists them all. */
export function sourceLists(papers: Pick<CitingPaper, 'source'>[], files: NamedFile[]): SourceList[] {
  const keys = new Map(files.map(({ file, key }) => [file, key]));
  const lists = new Map<string, SourceList>();
  for (const { key, name } of files) lists.set(key, { key, name, papers: [], only: [] });
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
