import type { Term } from '../query/query.ts';
import type { FoundPapers } from './finder.ts';

/** A term with the papers that match it. */
export interface TermMatches {
  term: Term;
  papers: FoundPapers['papers'];
}

/**
 * The papers that match all terms, ascending. Similar spellings count only if fewer than `enough` papers match the terms
 * as written (`enoughMatches` in `create-engine.ts`): so `text` finds `test` only where hardly any paper has `text`.
 */
export function matchAll(
  wanted: TermMatches[],
  size: number,
  passes: (paper: number) => boolean,
  enough: number,
): Uint32Array {
  if (wanted.length === 0) return everyPaper(size, passes);
  const [first, ...others] = wanted.map(({ papers }) => papers).sort((a, b) => a.size - b.size);
  const all = new Uint32Array(first?.size ?? 0);
  const literal = new Uint32Array(all.length);
  let [allSize, literalSize] = [0, 0];
  first?.forEach(({ kind }, paper) => {
    if (!passes(paper)) return;
    let isLiteral = kind !== 'similar';
    for (const papers of others) {
      const found = papers.get(paper);
      if (!found) return;
      if (found.kind === 'similar') isLiteral = false;
    }
    all[allSize++] = paper;
    if (isLiteral) literal[literalSize++] = paper;
  });
  return ascending(literalSize < enough ? all.slice(0, allSize) : literal.slice(0, literalSize));
}

/**
 * The papers that match some but not all words of a query of two or more, ascending. Terms other than words,
 * such as phrases, must match.
 */
export function matchSome(
  wanted: TermMatches[],
  full: Uint32Array,
  size: number,
  passes: (paper: number) => boolean,
): Uint32Array {
  const words = wanted.filter(({ term }) => term.kind === 'word');
  if (words.length < 2) return new Uint32Array();
  const others = wanted.filter(({ term }) => term.kind !== 'word');
  const isMatch = new Uint8Array(size);
  for (const { papers } of words) for (const paper of papers.keys()) isMatch[paper] = 1;
  for (const paper of full) isMatch[paper] = 0;
  return everyPaper(
    size,
    (paper) => isMatch[paper] === 1 && others.every(({ papers }) => papers.has(paper)) && passes(paper),
  );
}

function everyPaper(size: number, passes: (paper: number) => boolean): Uint32Array {
  const papers = new Uint32Array(size);
  let passed = 0;
  for (let paper = 0; paper < size; paper += 1) if (passes(paper)) papers[passed++] = paper;
  return papers.slice(0, passed);
}

// Most finders return papers in order already.
function ascending(papers: Uint32Array): Uint32Array {
  for (let at = 1; at < papers.length; at += 1) {
    if (papers[at - 1]! > papers[at]!) return papers.sort();
  }
  return papers;
}
