import { at } from '../../text/at.ts';
import { maxSimilar, maxTerms, type SimilarPaper } from './similar-papers.ts';

/** The similar papers of all papers of a list, as numbers: of 100,000 papers they take 8 MB. */
export interface SimilarTable {
  /** 0-based indices of the similar papers, `maxSimilar` for each paper; -1 where there are fewer. */
  others: Int32Array;
  /** Places in `labels` of the terms that each of them shares with the paper, `maxTerms` for each; -1 where there are fewer. */
  terms: Int32Array;
  labels: string[];
}

/** The table of a list of `papers` papers. */
export function toSimilarTable(papers: number, similarTo: (paper: number) => SimilarPaper[]): SimilarTable {
  const others = new Int32Array(papers * maxSimilar).fill(-1);
  const terms = new Int32Array(others.length * maxTerms).fill(-1);
  const places = new Map<string, number>();
  for (let paper = 0; paper < papers; paper += 1) {
    for (const [rank, similar] of similarTo(paper).entries()) {
      const row = paper * maxSimilar + rank;
      others[row] = similar.paper;
      for (const [nth, term] of similar.terms.entries()) {
        const place = places.get(term) ?? places.size;
        places.set(term, place);
        terms[row * maxTerms + nth] = place;
      }
    }
  }
  return { others, terms, labels: [...places.keys()] };
}

/** The similar papers of a paper, as they were when the table was made. */
export function similarIn({ others, terms, labels }: SimilarTable, paper: number): SimilarPaper[] {
  const first = paper * maxSimilar;
  return stated(others.subarray(first, first + maxSimilar)).map((other, rank) => {
    const row = (first + rank) * maxTerms;
    return {
      paper: other,
      terms: stated(terms.subarray(row, row + maxTerms)).map((place) => at(labels, place)),
    };
  });
}

function stated(numbers: Int32Array): number[] {
  return Array.from(numbers).filter((number) => number >= 0);
}
