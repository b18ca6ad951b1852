import type { MatchKind } from '../../engine/engine.ts';
import { isSoughtInside, matchWord } from '../../engine/match.ts';
import { matchKinds } from '../../engine/score.ts';
import { closeness, slipsOf } from '../../query/spelling.ts';
import { packOf } from '../format/packs.ts';
import type { LoadedHead } from './index-reader.ts';
import { findSimilar } from './similar-words.ts';

/** A word of the index that a term stands for. */
export interface Expansion {
  entry: number;
  kind: MatchKind;
  /** Below 1 where the spelling is only similar. */
  nearness: number;
}

// What is looked up for a term, by its letters (one, two, three, more), whatever files it is in: how many of
// the words that it begins, and in how many papers these may stand altogether. What one or two letters begin
// is found in most papers and says little.
const maxBegun = [
  { words: 4, papers: 12_000 },
  { words: 8, papers: 24_000 },
  { words: 16, papers: 48_000 },
  { words: 24, papers: 96_000 },
];

// Of the words that hold a term inside: `chin` is seldom meant to find `machine`.
const maxInside = { words: 8, papers: 6_000 };

// Words of a similar spelling.
const maxSimilar = 8;

// More words of files that are fetched anyway: they cost no bytes, but time.
const maxExtra = { words: 600, papers: 12_000 };

// An index of so few files is fetched whole before long.
const fewFiles = 8;

/** The words that hold a term as it is written, best kind first; `capped` where some had to be left out. */
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
  const isSmall = head.firstPostings.length <= fewFiles;
  const free = all.filter(
    (word) => !isChosen.has(word) && (isSmall || files.has(packOf(head.firstPostings, word.entry))),
  );
  const words = [...chosen, ...within(maxExtra, head, free)];
  words.sort((a, b) => matchKinds.indexOf(a.kind) - matchKinds.indexOf(b.kind));
  return { words, capped: words.length < all.length };
}

/** The first words that stand in so many papers altogether; one that stands in too many is passed over. */
function within(most: { words: number; papers: number }, head: LoadedHead, words: Expansion[]): Expansion[] {
  let left = most.papers;
  const kept: Expansion[] = [];
  for (const word of words) {
    const frequency = head.frequencies[word.entry]!;
    if (frequency > left) continue;
    left -= frequency;
    kept.push(word);
    if (kept.length === most.words) break;
  }
  return kept;
}

/** The words of a similar spelling, nearest first. */
export function expandSimilar(head: LoadedHead, term: string): Expansion[] {
  const slips = slipsOf(term);
  if (slips === 0) return [];
  const similar = findSimilar(head.words.words, term, slips).flatMap(({ place }): Expansion[] => {
    const word = head.words.word(place);
    if (matchWord(term, word, partsOf(head, place))) return [];
    const nearness = closeness(term, word);
    return nearness > 0 ? [{ entry: place, kind: 'similar', nearness }] : [];
  });
  return frequentFirst(head, similar)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, maxSimilar);
}

/** Every word that holds a term as it is written: by kind, then the frequent and the short first. */
function writtenWords(head: LoadedHead, term: string): Expansion[] {
  const { words, parts } = head;
  const exact = words.find(term);
  const [from, to] = words.startingWith(term);
  const beginning = new Set(Array.from({ length: to - from }, (_, index) => from + index));
  for (let part = 0; part < parts.words.length; part += 1) {
    const place = parts.words[part]!;
    if (words.standsAt(place, parts.offsets[part]!, term)) beginning.add(place);
  }
  beginning.delete(exact);
  const inside = isSoughtInside(term)
    ? words.holding(term).filter((place) => place !== exact && !beginning.has(place))
    : [];
  return [
    ...expansions(exact < 0 ? [] : [exact], 'exact'),
    ...frequentFirst(head, expansions(beginning, 'prefix')),
    ...frequentFirst(head, expansions(inside, 'inside')),
  ];
}

function expansions(places: Iterable<number>, kind: MatchKind): Expansion[] {
  return Array.from(places, (entry) => ({ entry, kind, nearness: 1 }));
}

/** Where parts of a word begin. */
function partsOf({ parts }: LoadedHead, place: number): number[] {
  let low = 0;
  let high = parts.words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts.words[middle]! < place) low = middle + 1;
    else high = middle;
  }
  const offsets: number[] = [];
  for (; parts.words[low] === place; low += 1) offsets.push(parts.offsets[low]!);
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
