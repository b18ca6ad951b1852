import type { FoundPapers } from './finder.ts';
import type { Term } from './query.ts';

/** A term with the papers it was found in. */
export interface Sought {
  term: Term;
  papers: FoundPapers['papers'];
}

/**
 * The papers that hold all terms, in ascending order. Similar spellings are only counted where fewer
 * than `enough` papers hold the terms as they are written, so that `text` is not flooded by `test`.
 */
export function holdAll(
  wanted: Sought[],
  size: number,
  passes: (paper: number) => boolean,
  enough: number,
): Uint32Array {
  if (wanted.length === 0) return Uint32Array.from({ length: size }, (_, paper) => paper).filter(passes);
  const [first, ...others] = wanted.map(({ papers }) => papers).sort((a, b) => a.size - b.size);
  const all: number[] = [];
  const literal: number[] = [];
  first?.forEach(({ kind }, paper) => {
    if (!passes(paper)) return;
    let isLiteral = kind !== 'similar';
    for (const papers of others) {
      const found = papers.get(paper);
      if (!found) return;
      if (found.kind === 'similar') isLiteral = false;
    }
    all.push(paper);
    if (isLiteral) literal.push(paper);
  });
  return ascending(literal.length < enough ? all : literal);
}

/**
 * The papers that hold some but not all words of a query of two or more, in ascending order. What is no
 * word, as a phrase, they must hold.
 */
export function holdSome(
  wanted: Sought[],
  full: Uint32Array,
  passes: (paper: number) => boolean,
): Uint32Array {
  const words = wanted.filter(({ term }) => term.kind === 'word');
  if (words.length < 2) return new Uint32Array();
  const others = wanted.filter(({ term }) => term.kind !== 'word');
  const isFull = new Set(full);
  const some = new Set<number>();
  for (const { papers } of words) {
    for (const paper of papers.keys()) {
      if (some.has(paper) || isFull.has(paper)) continue;
      if (others.every((other) => other.papers.has(paper)) && passes(paper)) some.add(paper);
    }
  }
  return ascending([...some]);
}

/** Most finders give papers in their order, so that there is nothing to sort. */
function ascending(papers: number[]): Uint32Array {
  const places = Uint32Array.from(papers);
  return places.every((place, at) => at === 0 || (places[at - 1] as number) < place) ? places : places.sort();
}
