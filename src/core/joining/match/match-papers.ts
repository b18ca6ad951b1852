import { at } from '../../text/at.ts';
import { type Entry, PaperGroups } from './paper-groups.ts';
import { unitePreprints } from './preprints.ts';
import { mainTitleKeys, titleKey } from './title-key.ts';
import { type Bucket, candidatesOf, linkByTitle } from './title-links.ts';
import { isWeak, yearAndAuthor } from './weak-titles.ts';

/** Which entries are one paper. An entry is given by its index in the list. */
export interface MatchedPapers {
  /** The entries of each citing paper, the papers in the order of their first entries. */
  papers: number[][];
  /** The entries of the hub paper; empty if there are none. */
  hub: number[];
  doubts: Doubt[];
}

/** A paper that could be the same as several others or the hub paper; each is given by its first entry. */
interface Doubt {
  entry: number;
  /** At most four of them. */
  candidates: number[];
}

/**
 * Finds the entries of each paper: by an identifier; the same entry twice in one source; a preprint and its
 * publication; else by the whole title; else by the title without its subtitle, if only one of the two entries has one.
 * A title that many papers have joins only with the same year and first author. The hub paper is never matched without
 * its subtitle, since a follow-up paper often repeats its main title. Where titles leave a doubt, entries stay separate
 * and the doubt is reported. `fingerprint` gives everything that an entry states; it is called only in case of doubt.
 */
export function matchPapers(entries: Entry[], fingerprint: (entry: number) => string): MatchedPapers {
  const groups = new PaperGroups(entries);
  const { titles, apart } = indexTitles(entries);
  uniteRepeated(groups, entries, [...titles.values()], fingerprint);
  unitePreprints(groups, entries, titles.values());
  uniteTwins(groups, entries, leadersOf(groups, apart), fingerprint);
  const first = entries.findIndex(({ isHub }) => isHub);
  const hub = () => (first < 0 ? -1 : groups.of(first));

  let whole = bucketsOfTitles(groups, titles);
  let links = linkByTitle(groups, whole, new Set());
  if (links.doubtful.length > 0) {
    uniteTwins(groups, entries, links.doubtful.flat(), fingerprint);
    whole = bucketsOfTitles(groups, titles);
    links = linkByTitle(groups, whole, new Set());
  }
  const doubtful = new Set(links.doubtful.flat());
  const doubts = doubtsAmong(groups, whole, doubtful, new Set([hub()]), hub());
  uniteAll(groups, links.certain);

  const wary = new Set([...doubtful, hub()]).difference(new Set([-1]));
  const cut = bucketsWithoutSubtitle(groups, entries, titles);
  const cutLinks = linkByTitle(groups, cut, wary);
  doubts.push(...doubtsAmong(groups, cut, new Set(cutLinks.doubtful.flat()), wary, hub()));
  uniteAll(groups, cutLinks.certain);

  return { ...toPapers(groups, hub()), doubts };
}

/** The entries of titles that may join them. */
interface TitleIndex {
  /** The entries of each title, in their order; of a weak title, those with one year and first author. */
  titles: Map<string, number[]>;
  /** The entries of weak titles without year or first author. */
  apart: number[];
}

function indexTitles(entries: Entry[]): TitleIndex {
  const titles = new Map<string, number[]>();
  for (const [entry, { title }] of entries.entries()) {
    if (title !== null) addTo(titles, titleKey(title), entry);
  }
  const apart: number[] = [];
  for (const [key, sharing] of [...titles]) {
    if (sharing.length < 2 || !isWeak(key, entries, sharing)) continue;
    titles.delete(key);
    for (const entry of sharing) {
      const own = yearAndAuthor(at(entries, entry));
      if (own === null) apart.push(entry);
      else addTo(titles, `${key}\n${own}`, entry);
    }
  }
  return { titles, apart };
}

function addTo(index: Map<string, number[]>, key: string, entry: number): void {
  const same = index.get(key);
  if (same) same.push(entry);
  else index.set(key, [entry]);
}

function leadersOf(groups: PaperGroups, entries: number[]): number[] {
  return [...new Set(entries.map((entry) => groups.of(entry)))];
}

/** Unites entries of one source that state the same, and more than a title: the paper is listed twice. */
function uniteRepeated(
  groups: PaperGroups,
  entries: Entry[],
  sharing: number[][],
  fingerprint: (entry: number) => string,
): void {
  for (const same of sharing) {
    const described = same.filter(
      (entry) => at(entries, entry).isDescribed && groups.isLone(groups.of(entry)),
    );
    if (described.length < 2) continue;
    const first = new Map<string, number>();
    const sources = Map.groupBy(described, (entry) => at(entries, entry).source);
    for (const [source, listed] of sources) {
      if (listed.length < 2) continue;
      for (const entry of listed) {
        const stated = `${source}\n${fingerprint(entry)}`;
        const earlier = first.get(stated);
        if (earlier === undefined) first.set(stated, entry);
        else groups.uniteEqual(earlier, entry);
      }
    }
  }
}

function bucketsOfTitles(groups: PaperGroups, titles: Map<string, number[]>): Bucket[] {
  const buckets: Bucket[] = [];
  for (const entries of titles.values()) {
    if (entries.length < 2) continue;
    const row = [...new Set(entries.map((entry) => groups.of(entry)))];
    if (row.length > 1) buckets.push([row]);
  }
  return buckets;
}

function bucketsWithoutSubtitle(
  groups: PaperGroups,
  entries: Entry[],
  titles: Map<string, number[]>,
): Bucket[] {
  const rows = new Map<string, Set<number>>();
  for (const same of titles.values()) {
    let last: string | null = null;
    let keys: string[] = [];
    for (const entry of same) {
      const title = at(entries, entry).title ?? '';
      if (title !== last) keys = mainTitleKeys(title).filter((key) => titles.has(key));
      last = title;
      for (const key of keys) rows.set(key, (rows.get(key) ?? new Set()).add(groups.of(entry)));
    }
  }
  const buckets: Bucket[] = [];
  for (const [key, row] of rows) {
    const without = new Set(titles.get(key)?.map((entry) => groups.of(entry))).difference(row);
    if (without.size > 0) buckets.push([[...without], [...row]]);
  }
  return buckets;
}

/**
 * Unites entries of different sources that state the same: the first with the first, the second with the second.
 * Any other pairing gives the same papers. So a copy of a file adds no paper.
 */
function uniteTwins(
  groups: PaperGroups,
  entries: Entry[],
  doubtful: number[],
  fingerprint: (entry: number) => string,
): void {
  const times = new Map<string, number>();
  const twins = new Map<string, number>();
  for (const entry of doubtful.toSorted((a, b) => a - b)) {
    if (!groups.isLone(entry)) continue;
    const stated = fingerprint(entry);
    const inSource = `${at(entries, entry).source}\n${stated}`;
    const time = (times.get(inSource) ?? 0) + 1;
    times.set(inSource, time);
    const twin = twins.get(`${time}\n${stated}`);
    if (twin === undefined) twins.set(`${time}\n${stated}`, entry);
    else groups.unite(twin, entry);
  }
}

/** The doubtful groups with several candidates, or with a wary one, for which a title alone is not enough. */
function doubtsAmong(
  groups: PaperGroups,
  buckets: Bucket[],
  doubtful: Set<number>,
  wary: Set<number>,
  hub: number,
): Doubt[] {
  const concerned = buckets.filter((rows) => rows.some((row) => row.some((group) => doubtful.has(group))));
  const doubts = Array.from(candidatesOf(groups, concerned), ([entry, candidates]) => ({
    entry,
    candidates: [...candidates].sort((a, b) => a - b),
  }));
  return doubts.filter(({ entry, candidates }) => {
    const several =
      candidates.length > 1 || (!wary.has(entry) && candidates.some((other) => wary.has(other)));
    return several && doubtful.has(entry) && entry !== hub;
  });
}

function uniteAll(groups: PaperGroups, components: number[][]): void {
  for (const [first, ...others] of components) {
    for (const other of others) if (first !== undefined) groups.unite(first, other);
  }
}

function toPapers(groups: PaperGroups, hub: number): Omit<MatchedPapers, 'doubts'> {
  const papers = new Map<number, number[]>();
  for (let entry = 0; entry < groups.size; entry += 1) {
    const group = groups.of(entry);
    const known = papers.get(group);
    if (known) known.push(entry);
    else papers.set(group, [entry]);
  }
  const hubEntries = papers.get(hub) ?? [];
  papers.delete(hub);
  return { papers: [...papers.values()], hub: hubEntries };
}
