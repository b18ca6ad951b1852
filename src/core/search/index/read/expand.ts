import type { MatchKind } from '../../engine/engine.ts';
import { mayMatchInside } from '../../engine/match.ts';
import { byKind } from '../../engine/score.ts';
import { sameWords } from '../../query/forms.ts';
import { closeness, familyBeginning, isOfFamily, nearnessOfFamily, slipsOf } from '../../query/spelling.ts';
import { packOf } from '../format/packs.ts';
import { formsOf } from './forms.ts';
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
    ...ofKind('form'),
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
  words.sort(byKind);
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
  const forms = new Set(formsOf(head.words, term));
  // A term long enough for slips is also found inside of words.
  const isWritten = (index: number, word: string) => forms.has(index) || word.includes(term);
  const similar = findSimilar(head.words.words, term, slips).flatMap(({ index }): Expansion[] => {
    if (head.words.pairs.has(index)) return [];
    const word = head.words.word(index);
    const nearness = isWritten(index, word) ? 0 : closeness(term, word);
    return nearness > 0 ? [{ entry: index, kind: 'similar', nearness }] : [];
  });
  const known = new Set(similar.map(({ entry }) => entry));
  const beginning = familyBeginning(term);
  const family = (beginning === null ? [] : head.words.startingWith(beginning)).flatMap(
    (index): Expansion[] => {
      const word = head.words.word(index);
      if (known.has(index) || isWritten(index, word) || !isOfFamily(term, word)) return [];
      return [{ entry: index, kind: 'similar', nearness: nearnessOfFamily }];
    },
  );
  return [
    ...frequentFirst(head, similar)
      .sort((a, b) => b.nearness - a.nearness)
      .slice(0, maxSimilar),
    ...frequentFirst(head, family).slice(0, maxSimilar),
  ];
}

/** Every word that is a form of a term or contains it as written: by kind, then frequent and short words first. */
function writtenWords(head: LoadedHead, term: string): Expansion[] {
  const { words } = head;
  const exact = words.find(term);
  const forms = new Set(formsOf(head.words, term));
  const isOther = (entry: number) => entry !== exact && !forms.has(entry);
  const same = sameWords(
    term,
    Array.from(forms, (entry) => words.word(entry)),
  );
  const beginning = new Set(same.flatMap((own) => beginningWith(head, own)).filter(isOther));
  const containing = same.every(mayMatchInside) ? same.flatMap((own) => words.containing(own)) : [];
  const inside = new Set(containing.filter((entry) => isOther(entry) && !beginning.has(entry)));
  return [
    ...expansions(exact < 0 ? [] : [exact], 'exact'),
    ...frequentFirst(head, expansions([...forms, ...apartFrom(head, [exact, ...forms])], 'form')),
    ...frequentFirst(head, expansions([...beginning, ...apartFrom(head, [...beginning])], 'prefix')),
    ...frequentFirst(head, expansions([...inside, ...apartFrom(head, [...inside])], 'inside')),
  ];
}

/** The words, and the parts of words, that begin with a text. */
export function expandBeginning(head: LoadedHead, text: string): { words: Expansion[]; capped: boolean } {
  const exact = head.words.find(text);
  const begun = frequentFirst(
    head,
    expansions(
      beginningWith(head, text).filter((entry) => entry !== exact),
      'prefix',
    ),
  );
  const words = [...expansions(exact < 0 ? [] : [exact], 'exact'), ...within(maxBegun.at(-1)!, head, begun)];
  return { words, capped: words.length < begun.length + (exact < 0 ? 0 : 1) };
}

function beginningWith({ words, parts }: LoadedHead, text: string): number[] {
  const beginning = new Set(words.startingWith(text));
  for (let part = 0; part < parts.words.length; part += 1) {
    const index = parts.words[part]!;
    if (words.occursAt(index, parts.offsets[part]!, text)) beginning.add(index);
  }
  return [...beginning];
}

/** The entries of the pairs that some words are also written as. */
function apartFrom({ apart }: LoadedHead, entries: readonly number[]): number[] {
  return [...new Set(entries.flatMap((entry) => apart.get(entry) ?? []))];
}

function expansions(indexes: Iterable<number>, kind: MatchKind): Expansion[] {
  return Array.from(indexes, (entry) => ({ entry, kind, nearness: 1 }));
}

function frequentFirst({ frequencies, words }: LoadedHead, some: Expansion[]): Expansion[] {
  return some.sort(
    (a, b) =>
      frequencies[b.entry]! - frequencies[a.entry]! ||
      words.length(a.entry) - words.length(b.entry) ||
      a.entry - b.entry,
  );
}
