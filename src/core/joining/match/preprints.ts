import type { Author } from '../../schemas/author.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { at } from '../../text/at.ts';
import { mergeAuthors } from '../merge/compare-authors.ts';
import type { Entry, PaperGroups } from './paper-groups.ts';
import { isPreprintDoi } from './paper-keys.ts';

/**
 * Unites a preprint with its publication, which can have two DOIs and be two entries of one source: two groups with
 * one title and the same authors, of which only one has the DOI of a publisher. If a source lists several of either,
 * none is united.
 */
export function unitePreprints(groups: PaperGroups, entries: Entry[], sharing: Iterable<number[]>): void {
  for (const same of sharing) {
    if (same.length < 2) continue;
    const sources = Map.groupBy(same, (entry) => at(entries, entry).source);
    for (const ofSource of sources.values()) unitePair(groups, entries, ofSource);
    if (sources.size > 1) unitePair(groups, entries, same);
  }
}

function unitePair(groups: PaperGroups, entries: Entry[], some: number[]): void {
  const named = some.filter((entry) => hasIdentifier(at(entries, entry)));
  const papers = [...Map.groupBy(named, (entry) => groups.of(entry)).values()].map((members) =>
    members.map((entry) => at(entries, entry)),
  );
  if (papers.length < 2) return;
  const published = papers.filter((members) => members.some(({ identifiers }) => isPublished(identifiers)));
  const preprints = papers.filter((members) => members.every(({ identifiers }) => !isPublished(identifiers)));
  const [publication, otherPublication] = published;
  const [preprint, otherPreprint] = preprints.filter((members) => members.some(isPreprint));
  if (!publication || !preprint || otherPublication || otherPreprint || !isOneTeam(publication, preprint))
    return;
  const [a, b] = [publication, preprint].map((members) =>
    members.find(({ identifiers }) => identifiers.arxiv),
  );
  if (a && b) return;
  groups.unite(groupOf(groups, entries, named, publication), groupOf(groups, entries, named, preprint));
}

function groupOf(groups: PaperGroups, entries: Entry[], named: number[], [first]: Entry[]): number {
  return groups.of(named.find((entry) => at(entries, entry) === first) ?? 0);
}

function hasIdentifier({ identifiers }: Entry): boolean {
  return Object.values(identifiers).some(Boolean);
}

function isPublished({ doi }: Identifiers): boolean {
  return doi !== undefined && !isPreprintDoi(doi);
}

function isPreprint({ identifiers: { arxiv, doi }, type }: Entry): boolean {
  return arxiv !== undefined || doi !== undefined || type === 'article';
}

function isOneTeam(a: Entry[], b: Entry[]): boolean {
  const [authors, others] = [authorsOf(a), authorsOf(b)];
  return authors !== null && others !== null && mergeAuthors(authors, others) !== null;
}

function authorsOf(members: Entry[]): Author[] | null {
  return members.find(({ authors = [] }) => authors.length > 0)?.authors ?? null;
}
