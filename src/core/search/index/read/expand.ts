import type { MatchKind } from '../../engine/engine.ts';
import { matchWord, mayMatchInside } from '../../engine/match.ts';
import { matchKinds } from '../../engine/score.ts';
import { closeness, slipsOf } from '../../query/spelling.ts';
import { packOf } from '../format/packs.ts';
import type { LoadedHead } from './index-reader.ts';
import { findSimilar } from './similar-words.ts';

/** A word of the index that a term matches. */
export interface Expansion {
  entry: number;
  kind: MatchKind;
  /** 1, or less if the spelling is only similar. */
  nearness: number;
}

// By the length of a term (one, two, three, more letters): how many of the words that it begins are looked
// up, and in how many papers these may occur in total. Words that one or two letters begin occur in most
// papers and say little.
const maxBegun = [
  { words: 4, papers: 12_000 },
  { words: 8, papers: 24_000 },
  { words: 16, papers: 48_000 },
  { words: 24, papers: 96_000 },
];

// Likewise for words that contain a term inside: `chin` is seldom meant to find `machine`.
const maxInside = { words: 8, papers: 6_000 };

// Words with a similar spelling.
const maxSimilar = 8;

// Further words of files that are fetched anyway: they cost no bytes, only time.
const maxExtra = { words: 600, papers: 12_000 };

// An index of this few files is soon fetched whole.
const maxSmallIndex = 8;

/** The words that contain a term as written, best kind first; `capped` if some were left out. */
export function expandWritten(head: LoadedHead, term: string): { words: Expansion[]; capped: boolean } {
  const all = writtenWords(head, term);
  const ofKind = (wanted: MatchKind) => all.filter(({ kind }) => kind === wanted);
  const budget = maxBegun[Math.min(term.length, maxBegun.length) - 1] ?? maxInside;
  const chosen = [
    ...ofKind('exact'),
    ...within(budget, head, ofKind('prefix')),
    ...within(maxInside, head, ofKind('inside')),
  ];
  const isChosen = new Set(chosen);
  const files = new Set(chosen.map(({ entry }) => packOf(head.firstPostings, entry)));
  const isSmall = head.firstPostings.length <= maxSmallIndex;
  const free = all.filter(
    (word) => !isChosen.has(word) && (isSmall || files.has(packOf(head.firstPostings, word.entry))),
  );
  const words = [...chosen, ...within(maxExtra, head, free)];
  words.sort((a, b) => matchKinds.indexOf(a.kind) - matchKinds.indexOf(b.kind));
  return { words, capped: words.length < all.length };
}

/** The first words within a budget; skips a word that occurs in more papers than are left of it. */
function within(max: { words: number; papers: number }, head: LoadedHead, words: Expansion[]): Expansion[] {
  let left = max.papers;
  const kept: Expansion[] = [];
  for (const word of words) {
    const frequency = head.frequencies[word.entry]!;
    if (frequency > left) continue;
    left -= frequency;
    kept.push(word);
    if (kept.length === max.words) break;
  }
  return kept;
}

/** The words with a similar spelling, nearest first. */
export function expandSimilar(head: LoadedHead, term: string): Expansion[] {
  const slips = slipsOf(term);
  if (slips === 0) return [];
  const similar = findSimilar(head.words.words, term, slips).flatMap(({ index }): Expansion[] => {
    const word = head.words.word(index);
    if (matchWord(term, word, partsOf(head, index))) return [];
    const nearness = closeness(term, word);
    return nearness > 0 ? [{ entry: index, kind: 'similar', nearness }] : [];
  });
  return frequentFirst(head, similar)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, maxSimilar);
}

/** Every word that contains a term as written: by kind, then frequent and short words first. */
function writtenWords(head: LoadedHead, term: string): Expansion[] {
  const { words, parts } = head;
  const exact = words.find(term);
  const [from, to] = words.startingWith(term);
  const beginning = new Set(Array.from({ length: to - from }, (_, index) => from + index));
  for (let part = 0; part < parts.words.length; part += 1) {
    const index = parts.words[part]!;
    if (words.occursAt(index, parts.offsets[part]!, term)) beginning.add(index);
  }
  beginning.delete(exact);
  const inside = mayMatchInside(term)
    ? words.containing(term).filter((index) => index !== exact && !beginning.has(index))
    : [];
  return [
    ...expansions(exact < 0 ? [] : [exact], 'exact'),
    ...frequentFirst(head, expansions(beginning, 'prefix')),
    ...frequentFirst(head, expansions(inside, 'inside')),
  ];
}

function expansions(indexes: Iterable<number>, kind: MatchKind): Expansion[] {
  return Array.from(indexes, (entry) => ({ entry, kind, nearness: 1 }));
}

/** The offsets at which parts of a word begin. */
function partsOf({ parts }: LoadedHead, index: number): number[] {
  let low = 0;
  let high = parts.words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts.words[middle]! < index) low = middle + 1;
    else high = middle;
  }
  const offsets: number[] = [];
  for (; parts.words[low] === index; low += 1) offsets.push(parts.offsets[low]!);
  return offsets;
}

function frequentFirst({ frequencies, words }: LoadedHead, some: Expansion[]): Expansion[] {
  return some.sort(
    (a, b) =>
      frequencies[b.entry]! - frequencies[a.entry]! ||
      words.length(a.entry) - words.length(b.entry) ||
      a.entry - b.entry,
  );
}
