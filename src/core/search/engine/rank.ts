import type { Hit, MatchKind } from './engine.ts';
import type { Finder } from './finder.ts';
import type { TermMatches } from './intersect.ts';
import { kindWeights, worse } from './score.ts';
import { topK } from './top-k.ts';

// A term more, then no similar spelling, count more than every score.
const held = 1e9;
const literal = 1e6;

// A pair of words of the query that stand side by side in a title makes a paper a tenth better.
const pairBonus = 0.1;

/** The best of some papers, best first: those that hold more terms, those that hold them as written, by score. */
export async function rankPapers(
  papers: ArrayLike<number>,
  wanted: TermMatches[],
  limit: number,
  finder: Finder,
  signal?: AbortSignal,
): Promise<Hit[]> {
  const levels = new Float64Array(papers.length);
  for (let at = 0; at < papers.length; at += 1) levels[at] = levelOf(papers[at]!, wanted);
  const best = topK(levels, Math.max(0, limit)).map((at) => papers[at]!);
  const hits = best.map((paper) => toHit(paper, wanted));
  if (!finder.titleWords || hits.length === 0) return hits;
  const pairs = pairsOf(wanted);
  if (pairs.length === 0) return hits;
  const titles = await finder.titleWords(best, signal);
  signal?.throwIfAborted();
  const raised = hits.map((hit, at) => raise(hit, pairs, titles[at]!));
  return topK(
    raised.map((hit) => levelOf(hit.index, wanted, hit.score)),
    raised.length,
  ).map((at) => raised[at]!);
}

/** One number to rank by. */
function levelOf(paper: number, wanted: TermMatches[], known?: number): number {
  let terms = 0;
  let isLiteral = true;
  let score = 0;
  for (const { papers } of wanted) {
    const found = papers.get(paper);
    if (!found) continue;
    terms += 1;
    if (found.kind === 'similar') isLiteral = false;
    score += found.score * kindWeights[found.kind];
  }
  return terms * held + (isLiteral ? literal : 0) + (known ?? score);
}

/** A paper as a hit: how it was found, and by which words. */
export function toHit(index: number, wanted: TermMatches[]): Hit {
  let kind: MatchKind = 'exact';
  let score = 0;
  const words: Hit['found'] = [];
  for (const { term, papers } of wanted) {
    const found = papers.get(index);
    if (!found) continue;
    kind = worse(kind, found.kind);
    score += found.score * kindWeights[found.kind];
    for (const word of found.words) words.push({ term: term.text, word, kind: found.kind });
  }
  return { index, score, kind, found: words };
}

/** Neighbours among the words of a query. */
function pairsOf(wanted: TermMatches[]): [string, string][] {
  const words = wanted.flatMap(({ term }) => (term.kind === 'word' ? [term.text] : []));
  return words.slice(1).map((word, at) => [words[at]!, word]);
}

/** Scores a hit up for each pair that stands in its title, as written, begun or in a similar spelling. */
function raise(hit: Hit, pairs: [string, string][], title: string[]): Hit {
  const isFor = (term: string, word: string | undefined) =>
    word?.startsWith(term) || hit.found.some((found) => found.term === term && found.word === word);
  const count = pairs.filter(([one, next]) =>
    title.some((word, at) => isFor(one, word) && isFor(next, title[at + 1])),
  ).length;
  return { ...hit, score: hit.score * (1 + pairBonus * count) };
}
