import { type MatchedPapers, matchPapers } from '../joining/match/match-papers.ts';
import type { Entry } from '../joining/match/paper-groups.ts';
import { identifierKeys } from '../joining/match/paper-keys.ts';
import { mainTitleKeys, titleKey } from '../joining/match/title-key.ts';
import { at } from '../text/at.ts';
import type { LibraryPaper } from './library-paper.ts';

/** How a paper of a list is known to be in a library. */
export type KnownBy = 'identifier' | 'title';

/** More papers of one title say nothing; then only identifiers count. */
const maxSameTitle = 500;

/**
 * Finds the papers of a list that are in a library: each paper of the library is asked for by itself, by the rule that
 * joins sources (`matchPapers`), as if it were a source with one entry. So two entries of a library can be one paper of the
 * list. What leaves a doubt is not in the library. Returns the indexes of the papers; `hub` is what they cite, which is none of
 * them.
 */
export function matchLibrary(
  hub: LibraryPaper,
  list: readonly LibraryPaper[],
  library: Iterable<LibraryPaper>,
): Map<number, KnownBy> {
  const find = indexList(list);
  const known = new Map<number, KnownBy>();
  for (const paper of library) {
    const candidates = find(paper);
    if (candidates.length === 0) continue;
    for (const [index, by] of matchOne(hub, list, candidates, paper)) {
      if (known.get(index) !== 'identifier') known.set(index, by);
    }
  }
  return known;
}

/** Returns a function that finds the papers of a list that could be a given one, by their indexes. */
function indexList(list: readonly LibraryPaper[]): (paper: LibraryPaper) => number[] {
  const byId = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  const byMainTitle = new Map<string, number[]>();
  for (const [index, { title, identifiers }] of list.entries()) {
    for (const key of identifierKeys(identifiers)) add(byId, key, index);
    add(byTitle, titleKey(title), index);
    for (const key of mainTitleKeys(title)) add(byMainTitle, key, index);
  }
  const findByTitle = (title: string) => {
    const key = titleKey(title);
    const papers = [...(byTitle.get(key) ?? []), ...(byMainTitle.get(key) ?? [])];
    for (const main of mainTitleKeys(title)) papers.push(...(byTitle.get(main) ?? []));
    return papers.length > maxSameTitle ? [] : papers;
  };
  return ({ title, identifiers }) => {
    const sharing = identifierKeys(identifiers).flatMap((id) => byId.get(id) ?? []);
    // A paper with an identifier of this one can have another title, by which its publication is found.
    const others = sharing.flatMap((index) => findByTitle(at(list, index).title));
    return [...new Set([...sharing, ...findByTitle(title), ...others])];
  };
}

function add(index: Map<string, number[]>, key: string, paper: number) {
  const papers = index.get(key);
  if (papers) papers.push(paper);
  else index.set(key, [paper]);
}

function matchOne(
  hub: LibraryPaper,
  list: readonly LibraryPaper[],
  candidates: readonly number[],
  paper: LibraryPaper,
): [index: number, by: KnownBy][] {
  const listed = candidates.map((index) => at(list, index));
  const papers = [hub, ...listed, paper];
  const own = papers.length - 1;
  const entries = papers.map((one, index) => toEntry(one, index === own ? 1 : 0, index === 0));
  const prints = papers.map(fingerprint);
  // Of two papers of the list that state the same, nothing tells which one it is.
  const isRepeated = (print: string) => prints.slice(0, own).filter((other) => other === print).length > 1;
  const matched = matchPapers(entries, (entry) => {
    const print = at(prints, entry);
    return isRepeated(print) ? `${entry}` : print;
  });
  const keys = new Set(identifierKeys(paper.identifiers));
  return groupOf(own, matched).flatMap((entry): [number, KnownBy][] => {
    const index = candidates[entry - 1];
    if (index === undefined) return [];
    const sharesId = identifierKeys(at(list, index).identifiers).some((key) => keys.has(key));
    return [[index, sharesId ? 'identifier' : 'title']];
  });
}

function groupOf(entry: number, { papers }: MatchedPapers): number[] {
  return papers.find((group) => group.includes(entry)) ?? [];
}

function toEntry(
  { title, identifiers, year, authors, type }: LibraryPaper,
  source: number,
  isHub: boolean,
): Entry {
  return { title, identifiers, source, isHub, year, authors, ...(type !== null && { type }) };
}

/** What a paper without identifiers states, in any spelling. */
function fingerprint({ title, year, authors }: LibraryPaper): string {
  return JSON.stringify([titleKey(title), year, authors.map(({ family }) => titleKey(family))]);
}
