import { mapFrame, type Point } from './map-frame.ts';

/** A term with the papers that have it, in ascending order. */
export interface MapTerm {
  label: string;
  papers: number[];
}

/** A part of the map that a term names. */
export interface Region {
  term: MapTerm;
  /** The middle of the papers there that have the term. */
  middle: Point;
  /** The papers whose marks are nearer to this middle than to that of any other region. */
  papers: number[];
  /** How many of them have the term. */
  withTerm: number;
}

/** How many regions a map of so many papers has at the most: 6 at 50, 12 at 1,000, 18 at 5,000 and above. */
export function regionCount(papers: number): number {
  return Math.min(18, Math.floor(papers / 4), Math.round(2.2 * Math.sqrt(Math.sqrt(papers))));
}

/** Fewest papers of a term that names a region, and the part of all papers that it must have. */
const minPapers = 3;
const minShare = 1 / 500;
/** What more papers have says nothing of a part of the map. */
const maxShare = 1 / 3;

/** What each further word of a term is worth: `named entity` says more than `named`. */
const phraseBonus = 1 / 4;

/**
 * Parts a map into regions by the terms that are most at one place there: those of whose papers most stand
 * together, and more of them than chance would put there. The region where most papers have its term comes
 * first; of equals the one whose term is more at one place. Every paper with a place among the others
 * (`linked`) is in one region; there is none where no term is at one place.
 */
export function findRegions(marks: Point[], linked: boolean[], terms: MapTerm[]): Region[] {
  const members = marks.flatMap((_, paper) => (linked[paper] ? [paper] : []));
  const count = regionCount(members.length);
  const radius = Math.sqrt((mapFrame.width * mapFrame.height) / (Math.PI * Math.max(1, count)));
  const least = Math.max(minPapers, members.length * minShare);
  const spots = terms
    .filter(({ papers }) => papers.length >= least && papers.length <= members.length * maxShare)
    .map((term) => spotOf(term, marks, members, radius))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const chosen: Spot[] = [];
  // A part of a term that repeats a chosen one repeats it too: `visual question` beside `question answering`.
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
    .filter(({ withTerm }) => withTerm > 0)
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

/** Where most papers of a term stand within the radius of one of them, and how much that is more than chance. */
function spotOf(term: MapTerm, marks: Point[], members: number[], radius: number): Spot {
  const own = term.papers.flatMap((paper) => marks[paper] ?? []);
  let best: Point[] = [];
  for (const mark of own) {
    const near = own.filter((other) => squaredDistance(mark, other) <= radius * radius);
    if (near.length > best.length) best = near;
  }
  const middle = middleOf(best);
  const all = members.filter((paper) => {
    const mark = marks[paper];
    return mark && squaredDistance(mark, middle) <= radius * radius;
  }).length;
  const words = wordsOf(term.label);
  const byChance = (all * own.length) / members.length;
  const strength =
    (((best.length - byChance) * best.length) / own.length) * (1 + (words.length - 1) * phraseBonus);
  return { term, words, middle, strength: best.length < minPapers ? 0 : strength };
}

function isApart(a: Point, b: Point, radius: number): boolean {
  return squaredDistance(a, b) > radius * radius;
}

/** Whether all words of one term stand in another. */
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
