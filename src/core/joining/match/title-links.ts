import { DisjointSets } from './disjoint-sets.ts';
import type { PaperGroups } from './paper-groups.ts';

/**
 * Groups that may be one paper by their titles: any two of one row, or, if only the titles of the second row have
 * a subtitle, one of each row.
 */
export type Bucket = [number[]] | [number[], number[]];

/** Groups that are one paper by their titles, and groups that could be the same as several others. */
export interface TitleLinks {
  certain: number[][];
  doubtful: number[][];
}

/**
 * Links groups whose titles agree and that share no feature. Groups that are linked, directly or through others, are one
 * paper, unless two of them share a source or a kind of identifier, or have different subtitles: then all of them are
 * doubtful. They are doubtful too if one of them is in `wary`.
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
  const doubtfulComponents = new Set([...wary].map((group) => links.find(group)));
  for (const row of rows) {
    const seen = new Set<number>();
    for (const component of Array.from(row, (group) => links.find(group))) {
      if (seen.has(component)) doubtfulComponents.add(component);
      seen.add(component);
    }
  }
  const components = Map.groupBy([...tied].sort(ascending), (group) => links.find(group));
  const result: TitleLinks = { certain: [], doubtful: [] };
  for (const [name, component] of components) {
    const isCertain = !doubtfulComponents.has(name) && sharesNoFeature(groups, component);
    (isCertain ? result.certain : result.doubtful).push(component);
  }
  return result;
}

/** A message names no more candidates than these. */
const maxCandidates = 4;

/** For each group at most four groups that it may be by its title. */
export function candidatesOf(groups: PaperGroups, buckets: Bucket[]): Map<number, Set<number>> {
  const candidates = new Map<number, Set<number>>();
  const add = (group: number, others: number[]) => {
    const known = candidates.get(group) ?? new Set();
    candidates.set(group, known);
    for (const other of others.slice(0, maxCandidates)) if (known.size < maxCandidates) known.add(other);
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
 * Pairs of rows; each group of one may be the same paper as each group of the other. Groups with the same features
 * are paired together, so that a title that occurs a thousand times does not take a million steps.
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

function sharesNoFeature(groups: PaperGroups, component: number[]): boolean {
  let seen = 0n;
  for (const group of component) {
    const features = groups.featuresOf(group);
    if ((seen & features) !== 0n) return false;
    seen |= features;
  }
  return true;
}

function ascending(a: number, b: number): number {
  return a - b;
}
