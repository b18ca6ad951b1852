import type { ColourChoice } from './map-colours.ts';
import type { Point } from './map-frame.ts';
import type { PaperMap } from './paper-map.ts';

/** `map.json`: what the browser needs to draw the map and move over it. */
export interface MapFile {
  /** Says to which list the file belongs: a page refuses a file of another. */
  stamp: string;
  /** In tenths of a unit of the frame, in the order of the list. */
  x: number[];
  y: number[];
  /** The number of the file with each paper's title (`PaperFile`): one for each region, or part of one. */
  files: number[];
  colours: ColourChoice[];
}

/** `map/<number>.json`: the papers of one region, or of a part of it, in the order of the list, shown when the reader points at a mark. */
export interface PaperFile {
  /** As in `map.json`. */
  stamp: string;
  ids: string[];
  titles: string[];
  /** As stated; null if not stated. */
  dates: (string | null)[];
}

/** With more papers, a file for each region would be too large to be fetched for one title. */
const mostByRegion = 20_000;

/** In such a list, how many papers a file holds. */
const mostInFile = 500;

/**
 * The file of each paper: of its region, and the last one for papers without. In a long list, the papers of each of these are
 * divided, so that a file holds those of one place.
 */
export function filesOf({ marks, regions }: PaperMap, byRegion = mostByRegion): number[] {
  const files = marks.map(() => regions.length);
  for (const [file, { papers }] of regions.entries()) for (const paper of papers) files[paper] = file;
  if (marks.length <= byRegion) return files;
  const parts = papersOfFiles(files).flatMap((papers) => divide(papers, marks, mostInFile));
  for (const [file, papers] of parts.entries()) for (const paper of papers) files[paper] = file;
  return files;
}

/** The papers of each file, in the order of the list. */
export function papersOfFiles(files: number[]): number[][] {
  const papers: number[][] = [];
  for (const [paper, file] of files.entries()) {
    papers[file] ??= [];
    papers[file].push(paper);
  }
  return papers;
}

/** Halves papers at the middle of their longer side until no part has more than `most`. */
function divide(papers: number[], marks: Point[], most: number): number[][] {
  if (papers.length <= most) return papers.length > 0 ? [papers] : [];
  const axis = lengthOf(papers, marks, 'x') >= lengthOf(papers, marks, 'y') ? 'x' : 'y';
  const sorted = papers.toSorted((a, b) => marks[a]![axis] - marks[b]![axis] || a - b);
  const half = sorted.length >> 1;
  return [sorted.slice(0, half), sorted.slice(half)].flatMap((part) => divide(part, marks, most));
}

function lengthOf(papers: number[], marks: Point[], axis: 'x' | 'y'): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const paper of papers) {
    least = Math.min(least, marks[paper]![axis]);
    greatest = Math.max(greatest, marks[paper]![axis]);
  }
  return greatest - least;
}

/** The map in the form that is sent to the browser. */
export function toMapFile(map: PaperMap, colours: ColourChoice[], stamp: string): MapFile {
  return {
    stamp,
    x: map.marks.map(({ x }) => Math.round(x * 10)),
    y: map.marks.map(({ y }) => Math.round(y * 10)),
    files: filesOf(map),
    colours,
  };
}
