import { mapFrame, type Point } from './map-frame.ts';
import { spreadSample } from './spread-sample.ts';

/** A term with the papers that have it, in ascending order. */
export interface MapTerm {
  label: string;
  papers: number[];
}

/** A part of the map, named by a term. */
export interface Region {
  term: MapTerm;
  /** The mean position of its papers that have the term. */
  middle: Point;
  /** The papers whose marks are nearer to this middle than to any other. */
  papers: number[];
  /** How many of them have the term. */
  withTerm: number;
}

/** The name of a topic in an address: the term of its region, whatever its case. */
export function topicKey(term: string): string {
  return term.toLowerCase();
}

/** The greatest number of regions on a map of that many papers: 6 at 50, 12 at 1,000, 18 at 5,000 and above. */
export function regionCount(papers: number): number {
  return Math.min(18, Math.floor(papers / 4), Math.round(2.2 * Math.sqrt(Math.sqrt(papers))));
}

/** A term names a region only if at least this many papers, and this share of all papers, have it. */
const minPapers = 3;
const minShare = 1 / 500;
/** A term that more papers share says nothing about one part of the map. */
const maxShare = 1 / 3;

/** Whether a term that so many papers have may name a region of a map of `members` papers. */
export function mayName(papers: number, members: number): boolean {
  return papers >= Math.max(minPapers, members * minShare) && papers <= members * maxShare;
}

/** In a longer list, names are chosen and placed by so many of its papers, spread over the list. */
export const mostCounted = 20_000;

/** A term names its part of the map only if at least this share of the papers there have it. */
const minWithTerm = 1 / 3;

/** The bonus for each further word of a term: `named entity` says more than `named`. */
const phraseBonus = 1 / 4;

/**
 * Parts a map into regions by the most concentrated terms: those whose papers are close together, and more of
 * them than expected by chance. The region with the most papers that have its term comes first, and among equals
 * the one whose term is more concentrated. A `linked` paper is in at most one region: a part whose term few of its papers
 * have gets no name. There are no regions if no term is concentrated.
 */
export function findRegions(marks: Point[], linked: boolean[], terms: MapTerm[]): Region[] {
  const members = marks.flatMap((_, paper) => (linked[paper] ? [paper] : []));
  const count = regionCount(members.length);
  const radius = Math.sqrt((mapFrame.width * mapFrame.height) / (Math.PI * Math.max(1, count)));
  const isCounted = new Uint8Array(marks.length);
  for (const paper of spreadSample(Array.from(marks.keys()), mostCounted)) isCounted[paper] = 1;
  const counted = members.filter((paper) => isCounted[paper]);
  const spots = terms
    .filter(({ papers }) => mayName(papers.length, members.length))
    .map((term) => {
      const papers = term.papers.filter((paper) => isCounted[paper]);
      return { ...spotOf({ ...term, papers }, marks, counted, radius), term };
    })
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const chosen: Spot[] = [];
  // A term inside one that repeats a chosen term repeats it too: `visual question` beside `question answering`.
  const repeating: Spot[] = [];
  for (const spot of spots) {
    if (chosen.length >= count) break;
    if (chosen.some((other) => isWithin(other, spot) || isWithin(spot, other))) repeating.push(spot);
    else if (repeating.some((other) => isWithin(spot, other))) continue;
    else if (chosen.every(({ middle }) => isApart(spot.middle, middle, radius))) chosen.push(spot);
  }
  const regions = chosen.map(({ term, middle }): Region => ({ term, middle, papers: [], withTerm: 0 }));
  for (const paper of members) {
    const mark = marks[paper];
    if (mark) nearestOf(regions, mark)?.papers.push(paper);
  }
  return regions
    .map((region) => ({ ...region, withTerm: countBoth(region.papers, region.term.papers) }))
    .filter(({ withTerm, papers }) => withTerm >= papers.length * minWithTerm)
    .sort((a, b) => b.withTerm - a.withTerm);
}

function countBoth(papers: number[], others: number[]): number {
  const all = new Set(others);
  return papers.filter((paper) => all.has(paper)).length;
}

/** The papers of a region that are nearest to its middle. */
export function centralPapers({ papers, middle }: Region, marks: Point[], most: number): number[] {
  const distance = (paper: number) => squaredDistance(marks[paper] ?? middle, middle);
  return papers.toSorted((a, b) => distance(a) - distance(b) || a - b).slice(0, most);
}

interface Spot {
  term: MapTerm;
  words: string[];
  middle: Point;
  strength: number;
}

/** The densest place of a term: most of its papers within the radius of one of them, compared with chance. */
function spotOf(term: MapTerm, marks: Point[], members: number[], radius: number): Spot {
  const own = term.papers.flatMap((paper) => marks[paper] ?? []);
  const isNear = (one: Point, other: Point) => squaredDistance(one, other) <= radius * radius;
  const densest = own[densestOf(own, radius)];
  const best = densest ? own.filter((mark) => isNear(densest, mark)) : [];
  const middle = middleOf(best);
  let all = 0;
  for (const paper of members) {
    const mark = marks[paper];
    if (mark && isNear(mark, middle)) all += 1;
  }
  const words = wordsOf(term.label);
  const byChance = (all * own.length) / members.length;
  const strength =
    (((best.length - byChance) * best.length) / own.length) * (1 + (words.length - 1) * phraseBonus);
  return { term, words, middle, strength: best.length < minPapers ? 0 : strength };
}

/** The place of the point with the most others within a radius, the first of equals; 0 without points. */
function densestOf(points: readonly Point[], radius: number): number {
  const x = Float64Array.from(points, (point) => point.x);
  const y = Float64Array.from(points, (point) => point.y);
  const near = new Int32Array(points.length);
  let densest = 0;
  for (let one = 0; one < points.length; one += 1) {
    const oneX = x[one]!;
    const oneY = y[one]!;
    let count = near[one]!;
    for (let other = one + 1; other < points.length; other += 1) {
      const dx = oneX - x[other]!;
      const dy = oneY - y[other]!;
      if (dx * dx + dy * dy > radius * radius) continue;
      count += 1;
      near[other]! += 1;
    }
    near[one] = count;
    if (count > near[densest]!) densest = one;
  }
  return densest;
}

function isApart(a: Point, b: Point, radius: number): boolean {
  return squaredDistance(a, b) > radius * radius;
}

/** Whether another term contains all words of one. */
function isWithin({ words }: Spot, other: Spot): boolean {
  return words.every((word) => other.words.includes(word));
}

function wordsOf(label: string): string[] {
  return label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

function nearestOf(regions: Region[], mark: Point): Region | undefined {
  let nearest: Region | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const region of regions) {
    const distance = squaredDistance(region.middle, mark);
    if (distance < least) [nearest, least] = [region, distance];
  }
  return nearest;
}

function middleOf(points: Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function squaredDistance(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}
