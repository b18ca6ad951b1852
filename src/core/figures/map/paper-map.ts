import type { Neighbour } from '../../analysis/similarity/nearest-papers.ts';
import type { TermSpace } from '../../analysis/similarity/vectors.ts';
import { type Point, placeMarks } from './map-frame.ts';
import { layOutMap } from './map-layout.ts';
import { findRegions, type MapTerm, type Region } from './map-regions.ts';

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

/** Maps the papers of a list by their wording; null if too few share words. `near` has the nearest papers of each. */
export function mapPapers(space: TermSpace, near: Neighbour[][]): PaperMap | null {
  const linked = near.map(({ length }) => length > 0);
  if (linked.filter(Boolean).length < minPapers) return null;
  const marks = placeMarks(layOutMap(near), linked);
  return { marks, linked, regions: findRegions(marks, linked, termsOf(space)) };
}

function termsOf({ vectors, labels }: TermSpace): MapTerm[] {
  const terms = labels.map((label): MapTerm => ({ label, papers: [] }));
  for (const [paper, { features }] of vectors.entries()) {
    for (const feature of features) terms[feature]?.papers.push(paper);
  }
  return terms;
}
