import { DisjointSets } from './disjoint-sets.ts';
import type { PaperGroups } from './paper-groups.ts';

/**
 * Groups whose titles say that they may be one paper: each with each other, or, where the titles of the second
 * row have a subtitle that those of the first lack, only across the two rows.
 */
export type Bucket = [number[]] | [number[], number[]];

/** What titles say: groups that are one paper, and groups of which one could be several papers. */
export interface TitleLinks {
  certain: number[][];
  doubtful: number[][];
}

/**
 * Ties groups together whose titles agree and that share no feature. A whole of tied groups is one paper if no
 * two of them share a feature and none of two rows holds two of them, since subtitles that differ are two
 * papers; otherwise one of them could be several papers, and all of them are doubtful. So is a whole with one
 * of `wary`.
 */
export function linkByTitle(groups: PaperGroups, buckets: Bucket[], wary: Set<number>): TitleLinks {
  const links = new DisjointSets(groups.size);
  const tied = new Set<number>();
  const rows: Set<number>[] = [];
  for (const bucket of buckets) {
    const [first, second] = [new Set<number>(), new Set<number>()];
    if (bucket.length === 2) rows.push(first, second);
    for (const [some, others] of tiedRows(groups, bucket)) {
      for (const one of some) links.unite(one, others[0] ?? one);
      for (const other of others) links.unite(other, some[0] ?? other);
      for (const group of [...some, ...others]) tied.add(group);
      if (bucket.length === 1) continue;
      for (const one of some) first.add(one);
      for (const other of others) second.add(other);
    }
  }
  const doubtfulWholes = new Set([...wary].map((group) => links.find(group)));
  for (const row of rows) {
    const seen = new Set<number>();
    for (const whole of Array.from(row, (group) => links.find(group))) {
      if (seen.has(whole)) doubtfulWholes.add(whole);
      seen.add(whole);
    }
  }
  const wholes = Map.groupBy([...tied].sort(ascending), (group) => links.find(group));
  const result: TitleLinks = { certain: [], doubtful: [] };
  for (const [name, whole] of wholes) {
    const isCertain = !doubtfulWholes.has(name) && sharesNoFeature(groups, whole);
    (isCertain ? result.certain : result.doubtful).push(whole);
  }
  return result;
}

/** More candidates than these are not told one by one. */
const mostCandidates = 4;

/** For each group the groups, at most four, that its title says it may be. */
export function candidatesOf(groups: PaperGroups, buckets: Bucket[]): Map<number, Set<number>> {
  const candidates = new Map<number, Set<number>>();
  const add = (group: number, others: number[]) => {
    const known = candidates.get(group) ?? new Set();
    candidates.set(group, known);
    for (const other of others.slice(0, mostCandidates)) if (known.size < mostCandidates) known.add(other);
  };
  for (const bucket of buckets) {
    for (const [some, others] of tiedRows(groups, bucket)) {
      for (const one of some) add(one, others);
      for (const other of others) add(other, some);
    }
  }
  return candidates;
}

/**
 * Pairs of rows of which each group may be the same paper as each of the other row. Groups with the same
 * features are paired at once, so that a title that stands a thousand times takes no million of steps.
 */
function* tiedRows(groups: PaperGroups, bucket: Bucket): Generator<[number[], number[]]> {
  const [row = [], ...more] = bucket;
  if (row.length === 2 && more.length === 0) {
    const [one = 0, other = 0] = row;
    if ((groups.featuresOf(one) & groups.featuresOf(other)) === 0n) yield [[one], [other]];
    return;
  }
  const [first = [], second] = bucket.map((row) => [
    ...Map.groupBy(row, (group) => groups.featuresOf(group)),
  ]);
  for (const [at, [features, some]] of first.entries()) {
    for (const [otherFeatures, others] of second ?? first.slice(at + 1)) {
      if ((features & otherFeatures) === 0n) yield [some, others];
    }
  }
}

function sharesNoFeature(groups: PaperGroups, whole: number[]): boolean {
  let seen = 0n;
  for (const group of whole) {
    const features = groups.featuresOf(group);
    if ((seen & features) !== 0n) return false;
    seen |= features;
  }
  return true;
}

function ascending(a: number, b: number): number {
  return a - b;
}
