import type { Hit, MatchKind } from './engine.ts';
import type { Finder } from './finder.ts';
import type { TermMatches } from './intersect.ts';
import { kindWeights, worse } from './score.ts';
import { topK } from './top-k.ts';

// One more matched term outweighs everything else; then matching as written outweighs any score.
const termLevel = 1e9;
const literalLevel = 1e6;

// Each pair of neighbouring query words that are neighbours in the title too raises the score by a tenth.
const pairBonus = 0.1;

/**
 * The best papers, best first: by the number of matched terms, then as written before similar, then by score.
 */
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

/** One number to rank by; `known` replaces the score. */
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
  return terms * termLevel + (isLiteral ? literalLevel : 0) + (known ?? score);
}

/** A paper as a hit: how it matched, and by which words. */
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

/** Pairs of neighbouring words of the query. */
function pairsOf(wanted: TermMatches[]): [string, string][] {
  const words = wanted.flatMap(({ term }) => (term.kind === 'word' ? [term.text] : []));
  return words.slice(1).map((word, at) => [words[at]!, word]);
}

/** Raises the score of a hit for each pair in its title: as written, begun or similarly spelled. */
function raise(hit: Hit, pairs: [string, string][], title: string[]): Hit {
  const isFor = (term: string, word: string | undefined) =>
    word?.startsWith(term) || hit.found.some((found) => found.term === term && found.word === word);
  const count = pairs.filter(([one, next]) =>
    title.some((word, at) => isFor(one, word) && isFor(next, title[at + 1])),
  ).length;
  return { ...hit, score: hit.score * (1 + pairBonus * count) };
}
