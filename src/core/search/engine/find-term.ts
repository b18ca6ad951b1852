import type { Term } from '../query/query.ts';
import { EitherPapers } from './either-papers.ts';
import type { SearchOptions } from './engine.ts';
import type { Finder, Found, FoundPapers } from './finder.ts';
import { fieldWeights, rarity, worse } from './score.ts';

/** Finds the papers of one term that a finder knows. */
export type FindWords = (term: Term, signal?: AbortSignal) => Promise<FoundPapers>;

/** The papers that match a term of any kind. */
export async function findTerm(
  term: Term,
  find: FindWords,
  finder: Finder,
  options: SearchOptions,
): Promise<FoundPapers> {
  if (term.kind === 'facet') return inFacet(term, options);
  if (term.stands) return withAcronym(term, term.stands, find, finder, options.signal);
  if (!term.branches) return find(term, options.signal);
  const branches = await Promise.all(
    term.branches.map(async (terms) =>
      inAll(await Promise.all(terms.map((own) => findTerm(own, find, finder, options)))),
    ),
  );
  return inSome(branches);
}

/** The papers of a word, and those that have its acronym, or what it stands for, instead. */
async function withAcronym(
  { stands: _, ...term }: Term,
  { short, as }: NonNullable<Term['stands']>,
  find: FindWords,
  finder: Finder,
  signal?: AbortSignal,
): Promise<FoundPapers> {
  const own = await find(term, signal);
  const words =
    as === 'short' ? await wordsOfLong(short, finder, signal) : await wordsOfShort(short, find, signal);
  const score = rarity(own.papers.size + words.size, finder.size) * fieldWeights.summary;
  const others = new Map<number, Found>();
  for (const [paper, some] of words) others.set(paper, { kind: 'acronym', score, words: some });
  return { papers: new EitherPapers(own.papers, others), capped: own.capped };
}

/** By paper, the words in which it writes out an acronym that it does not use. */
async function wordsOfLong(
  short: string,
  finder: Finder,
  signal?: AbortSignal,
): Promise<Map<number, string[]>> {
  const words = new Map<number, string[]>();
  for (const { text, papers } of await finder.writtenOut(short, signal)) {
    for (const paper of papers) words.set(paper, [...(words.get(paper) ?? []), text]);
  }
  return words;
}

/** By paper, the forms of an acronym that it uses. */
async function wordsOfShort(
  short: string,
  find: FindWords,
  signal?: AbortSignal,
): Promise<Map<number, string[]>> {
  const words = new Map<number, string[]>();
  const { papers } = await find({ kind: 'word', text: short, field: null, excluded: false }, signal);
  papers.forEach((found, paper) => {
    if (found.kind === 'exact') words.set(paper, [short]);
    if (found.kind === 'form') words.set(paper, found.words);
  });
  return words;
}

async function inFacet(term: Term, { facet }: SearchOptions): Promise<FoundPapers> {
  const found: Found = { kind: 'exact', score: 0, words: [] };
  const papers = new Map<number, Found>();
  for (const paper of (await facet?.(term)) ?? []) papers.set(paper, found);
  return { papers, capped: false };
}

function inAll(found: FoundPapers[]): FoundPapers {
  const [first, ...others] = found.map(({ papers }) => papers).sort((a, b) => a.size - b.size);
  const papers = new Map<number, Found>();
  first?.forEach((own, paper) => {
    const all = [own, ...others.flatMap((other) => other.get(paper) ?? [])];
    if (all.length <= others.length) return;
    papers.set(paper, {
      kind: all.map(({ kind }) => kind).reduce(worse),
      score: all.reduce((sum, { score }) => sum + score, 0),
      words: all.flatMap(({ words }) => words),
    });
  });
  return { papers, capped: found.some(({ capped }) => capped) };
}

/** Of a paper in several, the best match counts. */
function inSome(found: FoundPapers[]): FoundPapers {
  const papers = new Map<number, Found>();
  for (const branch of found) {
    branch.papers.forEach((own, paper) => {
      const known = papers.get(paper);
      if (!known) papers.set(paper, own);
      else if (known.kind !== own.kind && worse(known.kind, own.kind) === known.kind) papers.set(paper, own);
      else if (known.kind === own.kind && own.score > known.score) papers.set(paper, own);
    });
  }
  return { papers, capped: found.some(({ capped }) => capped) };
}
