import type { Neighbour } from '../../analysis/similarity/nearest-papers.ts';
import type { TermSpace } from '../../analysis/similarity/vectors.ts';
import { layOutByLandmarks } from './landmark-layout.ts';
import { type Point, placeMarks } from './map-frame.ts';
import { layOutMap } from './map-layout.ts';
import { findRegions, type MapTerm, mayName, type Region } from './map-regions.ts';

/** The map of citing papers: a mark for each, and the regions that terms name. */
export interface PaperMap {
  /** In the order of the list. */
  marks: Point[];
  /** False for papers that share no word with another; they are in rows at the bottom. */
  linked: boolean[];
  /** The largest first; empty if no term is concentrated in one place. */
  regions: Region[];
}

/** A map of fewer papers would be meaningless. */
const minPapers = 8;

/** A list of more papers is laid out by landmarks: its whole layout would take minutes. */
export const mostLaidOutWhole = 20_000;

/**
 * Maps the papers of a list by their wording; null if too few share words. `near` has the nearest papers of each, and `whole` is
 * the longest list that is laid out as a whole.
 */
export function mapPapers(space: TermSpace, near: Neighbour[][], whole = mostLaidOutWhole): PaperMap | null {
  const linked = near.map(({ length }) => length > 0);
  const members = linked.filter(Boolean).length;
  if (members < minPapers) return null;
  const positions = near.length > whole ? layOutByLandmarks(space, near) : layOutMap(near);
  const marks = placeMarks(positions, linked);
  return { marks, linked, regions: findRegions(marks, linked, termsOf(space, members)) };
}

/** The terms that may name a region, with their papers. */
function termsOf({ vectors, labels, papers }: TermSpace, members: number): MapTerm[] {
  const terms = labels.map((label, feature): MapTerm | null =>
    mayName(papers[feature]!, members) ? { label, papers: [] } : null,
  );
  for (const [paper, { features }] of vectors.entries()) {
    for (const feature of features) terms[feature]?.papers.push(paper);
  }
  return terms.filter((term) => term !== null);
}
