/** `npm run bench:map`: measures how many near papers stay near on the map, and how long it takes. */
import { failWith } from '../scripts/lib/fail.ts';
import { makePapers, readCorpus } from '../scripts/lib/made-papers/make-papers.ts';
import { parseOptions } from '../scripts/lib/parse-options.ts';
import { type Neighbour, nearestPapers } from '../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../src/core/analysis/similarity/vectors.ts';
import type { Point } from '../src/core/figures/map/map-frame.ts';
import { mapPapers } from '../src/core/figures/map/paper-map.ts';
import { spreadSample } from '../src/core/figures/map/spread-sample.ts';

const usage = `Usage: npm run bench:map -- [--corpus FILE] [--papers N,N]

  --corpus FILE  a Pith dump, or papers as JSON lines with title and summary (npm run bench:map: the real dump)
  --papers N,N   papers on each map (default 50,1000,5000)`;

/** Of more papers, so many are looked at, spread over the list. */
const mostLookedAt = 2000;

const { corpus, sizes } = readOptions();
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

/** The share of papers' nearest papers by wording that are among their ten nearest on the map. */
function keptShare(near: Neighbour[][], marks: Point[]): number {
  let [kept, all] = [0, 0];
  for (const paper of spreadSample(Array.from(near.keys()), mostLookedAt)) {
    const neighbours = near[paper] ?? [];
    const distances = Float64Array.from(marks, (mark) => distance(mark, marks[paper]));
    const tenth = distances.toSorted()[10] ?? Number.POSITIVE_INFINITY;
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

function readOptions() {
  const { values } = parseOptions(
    { options: { corpus: { type: 'string' }, papers: { type: 'string', default: '50,1000,5000' } } },
    usage,
  );
  const { corpus: file, papers } = values;
  const sizes = papers.split(',').map(Number);
  if (!file) return failWith(`Expected --corpus FILE.\n\n${usage}`, 2);
  if (sizes.some((size) => !Number.isInteger(size) || size < 8)) {
    return failWith(`--papers takes whole numbers of at least 8, separated by commas.\n\n${usage}`, 2);
  }
  try {
    return { corpus: readCorpus(file), sizes };
  } catch (error) {
    return failWith(`Cannot read the corpus ${file}: ${error instanceof Error ? error.message : error}`, 2);
  }
}
