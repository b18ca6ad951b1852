import { matchPapers } from '../joining/match/match-papers.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import { at } from '../text/at.ts';
import { pluralize, printCount } from '../text/numbers.ts';

/** A citing paper in the list of one hub. Both are indices: of the hub in the records, of the paper in its list. */
export interface Citation {
  hub: number;
  paper: number;
}

/** The papers that cite exactly these hubs, each with its citations in the order of the hubs. */
export interface OverlapSet {
  /** Indices of the hubs in the records, in ascending order. */
  hubs: number[];
  papers: Citation[][];
}

/** Which papers cite which hubs. */
export interface Overlap {
  hubs: number;
  /** Every paper is in exactly one set; the largest sets come first. */
  sets: OverlapSet[];
  /** All citations of a paper, by the index of the hub and of the paper in its list. */
  citations: Citation[][][];
}

/**
 * Finds the papers that cite several hubs. Papers are matched as when sources of one hub are joined: by identifier,
 * else by title, never by a guess. A paper that could be several papers of another list stays separate.
 */
export function overlapOf(records: Pick<HubRecord, 'citingPapers'>[]): Overlap {
  const all = records.flatMap(({ citingPapers }, hub) => citingPapers.map((_, paper) => ({ hub, paper })));
  const entries = records.flatMap(({ citingPapers }, source) =>
    citingPapers.map(({ title, identifiers }) => ({ title, identifiers, source, isHub: false })),
  );
  // Entries of one list are different papers already, so each has a fingerprint of its own.
  const { papers } = matchPapers(entries, String);
  const citations: Citation[][][] = records.map(({ citingPapers }) => citingPapers.map(() => []));
  const sets = new Map<string, OverlapSet>();
  for (const matched of papers) {
    // The entries of a paper are ascending, and so are their hubs.
    const cited = matched.map((entry) => at(all, entry));
    const isOne = cited.every(({ hub }, index) => hub !== cited[index + 1]?.hub);
    // Two entries of one list are two papers, even if another list links both to one: all of them stay separate.
    for (const paper of isOne ? [cited] : cited.map((citation) => [citation])) {
      const hubs = paper.map(({ hub }) => hub);
      const key = hubs.join();
      const set = sets.get(key) ?? { hubs, papers: [] };
      sets.set(key, set);
      set.papers.push(paper);
      for (const { hub, paper: place } of paper) at(citations, hub)[place] = paper;
    }
  }
  return { hubs: records.length, sets: [...sets.values()].sort(largestFirst), citations };
}

/** The sets of papers that cite two hubs or more. */
export function sharedSets({ sets }: Overlap): OverlapSet[] {
  return sets.filter(({ hubs }) => hubs.length > 1);
}

/** The number of papers that cite at least these hubs. */
export function countAtLeast(sets: OverlapSet[], hubs: number[]): number {
  return countPapers(sets.filter((set) => hubs.every((hub) => set.hubs.includes(hub))));
}

/**
 * The rows of a table for a few hubs: the sets with papers, and each pair of hubs that papers cite only together with
 * a further hub, so that its set is empty.
 */
export function setsWithPairs(overlap: Overlap): OverlapSet[] {
  const shared = sharedSets(overlap);
  const known = new Set(shared.map(({ hubs }) => hubs.join()));
  const hubs = Array.from({ length: overlap.hubs }, (_, hub) => hub);
  const pairs = hubs.flatMap((hub) => hubs.slice(hub + 1).map((other) => [hub, other]));
  const missing = pairs.filter((pair) => !known.has(pair.join()) && countAtLeast(shared, pair) > 0);
  return [...shared, ...missing.map((pair) => ({ hubs: pair, papers: [] }))];
}

/** The overlap in words: `3 listed papers cite two or more of the 4 hub papers`. */
export function overlapFinding(overlap: Overlap): string {
  const number = printCount(overlap.hubs);
  const shared = sharedSets(overlap);
  const several = countPapers(shared);
  const all = countPapers(shared.filter(({ hubs }) => hubs.length === overlap.hubs));
  const whole = overlap.hubs === 2 ? 'both hub papers' : `all ${number} hub papers`;
  if (several === 0) {
    return `No listed paper cites ${overlap.hubs === 2 ? whole : `two of the ${number} hub papers`}`;
  }
  const papers = `${pluralize(several, 'listed paper')} cite${several === 1 ? 's' : ''}`;
  if (all === several) return `${papers} ${whole}`;
  const some = `${papers} two or more of the ${number} hub papers`;
  return all === 0 ? some : `${some}, ${printCount(all)} of them all ${number}`;
}

/** How many papers of each set a page shows that shows at most `most` in all: equally many, but one of each at least. */
export function shownOfEach(sets: OverlapSet[], most: number): number {
  const shown = (each: number) => sets.reduce((sum, { papers }) => sum + Math.min(papers.length, each), 0);
  const largest = Math.max(1, ...sets.map(({ papers }) => papers.length));
  let each = 1;
  while (each < largest && shown(each + 1) <= most) each += 1;
  return each;
}

export function countPapers(sets: OverlapSet[]): number {
  return sets.reduce((sum, { papers }) => sum + papers.length, 0);
}

function largestFirst(a: OverlapSet, b: OverlapSet): number {
  return b.papers.length - a.papers.length || a.hubs.length - b.hubs.length || compareHubs(a.hubs, b.hubs);
}

function compareHubs(a: number[], b: number[]): number {
  const differing = a.findIndex((hub, index) => hub !== b[index]);
  return differing < 0 ? 0 : at(a, differing) - at(b, differing);
}
