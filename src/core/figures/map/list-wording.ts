import { type Neighbour, nearestFinder } from '../../analysis/similarity/nearest-papers.ts';
import { maxSimilar, type SimilarPaper, similarPapers } from '../../analysis/similarity/similar-papers.ts';
import { tfidfVectors } from '../../analysis/similarity/vectors.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { mapPapers, type PaperMap } from './paper-map.ts';

/** What the wording of the papers of a list says of them. */
export interface ListWording {
  /** The papers most similar to one, best first; `paper` is its 0-based index in the list. */
  similar(paper: number): SimilarPaper[];
  /** Where papers are that are worded alike; null if too few share words. */
  map(): PaperMap | null;
}

/** What of a paper is compared. */
export type WordedTexts = Pick<CitingPaper, 'title' | 'summary' | 'abstract'>;

/** Compares the papers of a list: their terms at once, and each with the others when it is first asked for. */
export function wordingOf(papers: WordedTexts[]): ListWording {
  const space = tfidfVectors(papers);
  const find = nearestFinder(space, maxSimilar);
  const found: Neighbour[][] = [];
  const nearest = (paper: number) => {
    found[paper] ??= find(paper);
    return found[paper];
  };
  return {
    similar: (paper) => similarPapers(space, nearest(paper), paper),
    map: () =>
      mapPapers(
        space,
        space.vectors.map((_, paper) => nearest(paper)),
      ),
  };
}
