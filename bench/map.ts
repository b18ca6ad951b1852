/** Measures the map: how many near papers stay near on it, and how long it takes. */
import { parseArgs } from 'node:util';
import { failWith } from '../scripts/lib/fail.ts';
import { makePapers, readCorpus } from '../scripts/lib/made-papers/make-papers.ts';
import { type Neighbour, nearestPapers } from '../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../src/core/analysis/similarity/vectors.ts';
import type { Point } from '../src/core/figures/map/map-frame.ts';
import { mapPapers } from '../src/core/figures/map/paper-map.ts';

const usage = 'Usage: npm run bench:map -- [--corpus FILE] [--papers N,N,…]';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, papers: { type: 'string', default: '50,1000,5000' } },
});
const sizes = values.papers.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 8)) {
  failWith(`--papers takes whole numbers from 8, with commas between them.\n\n${usage}`, 2);
}

const corpus = readCorpus(values.corpus);
console.log('| papers | nearest 5 that are among the nearest 10 of the map | nearest papers, s | map, s |');
console.log('|---|---|---|---|');
for (const size of sizes) {
  const papers = makePapers(corpus, size, 1).map((paper) => ({ ...paper, abstract: null }));
  const start = performance.now();
  const space = tfidfVectors(papers);
  const near = nearestPapers(space, 5);
  const compared = performance.now();
  const map = mapPapers(space, near);
  const drawn = performance.now();
  const kept = map ? keptShare(near, map.marks).toFixed(3) : 'no map';
  console.log(`| ${size} | ${kept} | ${inSeconds(compared - start)} | ${inSeconds(drawn - compared)} |`);
}

/** Of each paper's nearest papers by wording, the share that is among its ten nearest on the map. */
function keptShare(near: Neighbour[][], marks: Point[]): number {
  let [kept, all] = [0, 0];
  for (const [paper, neighbours] of near.entries()) {
    const distances = marks.map((mark) => distance(mark, marks[paper]));
    const tenth = distances.toSorted((a, b) => a - b)[10] ?? Number.POSITIVE_INFINITY;
    all += neighbours.length;
    kept += neighbours.filter(({ paper: other }) => (distances[other] ?? 0) <= tenth).length;
  }
  return kept / all;
}

function distance(a: Point, b: Point = a): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
