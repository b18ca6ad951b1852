import type { Term } from '../query/query.ts';
import type { Hit, MatchKind } from './engine.ts';
import type { Finder } from './finder.ts';
import { firstShown } from './first-shown.ts';
import type { TermMatches } from './intersect.ts';
import { kindWeights, rarity, worse } from './score.ts';
import { topK } from './top-k.ts';

// The rarity of the matched terms outweighs everything else; then matching as typed, then by an acronym,
// outweighs any score.
const termLevel = 1e9;
const typedLevel = 2e6;
const kindLevels: Partial<Record<MatchKind, number>> = { acronym: 1e6, similar: 0 };

// Each pair of neighbouring query words that are neighbours in the title too raises the score by a tenth.
const pairBonus = 0.1;

/** What papers are ranked by. */
interface Ranking {
  /** All terms of the query. */
  terms: readonly Term[];
  /** Those that a paper should match, with their papers. */
  wanted: TermMatches[];
  finder: Finder;
  /** Whether words that are neighbours in a title too raise a paper. */
  titles: boolean;
}

/**
 * The best papers, best first: by how rare the matched terms are together, which is the same for papers that match all;
 * then as typed before acronyms and similar spellings, then by score.
 */
export async function rankPapers(
  papers: ArrayLike<number>,
  { terms, wanted, finder, titles }: Ranking,
  limit: number,
  signal?: AbortSignal,
): Promise<Hit[]> {
  const levels = new Float64Array(papers.length);
  const rarities = wanted.map((own) => rarity(own.papers.size, finder.size));
  for (let at = 0; at < papers.length; at += 1) levels[at] = levelOf(papers[at]!, wanted, rarities);
  const best = topK(levels, Math.max(0, limit)).map((at) => papers[at]!);
  const hits = best.map((paper) => toHit(paper, wanted));
  if (!titles || !finder.titleWords || hits.length === 0) return hits;
  const pairs = pairsOf(terms);
  if (pairs.length === 0) return hits;
  // Of the first hits only. In a long list the title of each hit may be in a file of its own, and these come with one round
  // of requests; none of 149 labelled queries is answered better if 50 hits are raised.
  const words = await finder.titleWords(best.slice(0, firstShown), signal);
  signal?.throwIfAborted();
  const raised = words.map((title, at) => raise(hits[at]!, pairs, title));
  const order = topK(
    raised.map((hit) => levelOf(hit.index, wanted, rarities, hit.score)),
    raised.length,
  );
  return [...order.map((at) => raised[at]!), ...hits.slice(raised.length)];
}

/** One number to rank by; `known` replaces the score. */
function levelOf(paper: number, wanted: TermMatches[], rarities: readonly number[], known?: number): number {
  let rare = 0;
  let level = typedLevel;
  let score = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const found = wanted[index]!.papers.get(paper);
    if (!found) continue;
    rare += rarities[index]! * (found.nearness ?? 1);
    level = Math.min(level, kindLevels[found.kind] ?? typedLevel);
    score += found.score * kindWeights[found.kind];
  }
  return rare * termLevel + level + (known ?? score);
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
function pairsOf(terms: readonly Term[]): [string, string][] {
  const words = terms.flatMap(({ kind, text, excluded }) => (kind === 'word' && !excluded ? [text] : []));
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
