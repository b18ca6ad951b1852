import { formKey } from '../query/forms.ts';
import { isFunctionWord } from '../query/function-words.ts';
import { wordsOf } from '../query/tokens.ts';

/** An acronym with what it stands for in the papers of a list. */
export interface StatedAcronym {
  /** Folded, in the singular: `grpo`. */
  short: string;
  /** The most frequent of `longs`. */
  long: string;
  /** Its long forms as folded words, the most frequent first: `vision language model`, `vision language models`. */
  longs: string[];
}

// Longer lists are read in part: what an acronym means shows in a few thousand papers.
const maxRead = 5000;
const maxAcronyms = 1000;

// In lists up to this long, a long form may also be found in other papers than its acronym. In longer ones, some row of words
// has any initials.
const maxSmall = 2000;

// Shorter acronyms have the initials of too many rows of words.
const minLetters = 3;

// The share of the papers with a meaning of an acronym in which it must be this one.
const minShare = 0.6;

/** In how many papers an acronym has a meaning. */
interface Meaning {
  /** Those that write one and then the other in brackets. */
  stated: number;
  /** Other papers that have both. */
  together: number;
  /** Those that have only the long form. */
  apart: number;
  /** How often it is written in which words. */
  longs: Map<string, number>;
}

/**
 * The acronyms that the papers themselves explain: `Group Relative Policy Optimization (GRPO)`, in either order (the method
 * of Schwartz and Hearst 2003), or by a long form with those initials that occurs often (`isKnown`). An acronym of several
 * meanings counts only if most papers mean one. `papers` are the texts of each paper.
 */
export function statedAcronyms(papers: readonly (readonly string[])[]): StatedAcronym[] {
  const found = new Map<string, Map<string, Meaning>>();
  const step = Math.max(1, Math.ceil(papers.length / maxRead));
  const read = papers.filter((_, paper) => paper % step === 0);
  const own = read.map(shortsIn);
  const having = countShorts(own);
  const all = papers.length <= maxSmall ? [...having.keys()] : null;
  for (const [paper, texts] of read.entries()) {
    const seen = new Set<string>();
    const shorts = own[paper] ?? new Set();
    for (const text of texts) for (const { short, long } of statedIn(text)) note(short, long, 'stated', seen);
    for (const text of texts) {
      for (const { short, long } of rowsIn(text, all ?? shorts)) {
        note(short, long, shorts.has(short) ? 'together' : 'apart', seen);
      }
    }
  }
  const best = Array.from(found, ([short, meanings]) => ({
    short,
    meaning: bestMeaning(meanings, having.get(short) ?? 0),
  }));
  return best
    .flatMap(({ short, meaning }) =>
      meaning ? [{ short, papers: sizeOf(meaning), longs: byCount(meaning.longs) }] : [],
    )
    .sort((a, b) => b.papers - a.papers || (a.short < b.short ? -1 : 1))
    .slice(0, maxAcronyms)
    .map(({ short, longs }) => ({ short, long: longs[0] ?? '', longs }));

  /** Counts a paper once for a meaning: as what was seen first. */
  function note(short: string, long: string, as: 'stated' | 'together' | 'apart', seen: Set<string>) {
    const meanings = found.get(short) ?? new Map<string, Meaning>();
    found.set(short, meanings);
    const key = longKey(long);
    const meaning = meanings.get(key) ?? { stated: 0, together: 0, apart: 0, longs: new Map() };
    meanings.set(key, meaning);
    meaning.longs.set(long, (meaning.longs.get(long) ?? 0) + 1);
    const mark = `${short} ${key}`;
    if (seen.has(mark)) return;
    seen.add(mark);
    meaning[as] += 1;
  }
}

/** What all forms of a long form have in common; independent of where its words are joined. */
export function longKey(long: string): string {
  return long.split(' ').map(formKey).join('');
}

function sizeOf({ stated, together, apart }: Meaning): number {
  return stated + together + apart;
}

/** The meaning of most papers, if it is known; `having` papers have the acronym. */
function bestMeaning(meanings: ReadonlyMap<string, Meaning>, having: number): Meaning | null {
  const all = [...meanings.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
  const [best, next] = all;
  if (!best || !isKnown(best, next, having)) return null;
  return sizeOf(best) >= minShare * all.reduce((sum, meaning) => sum + sizeOf(meaning), 0) ? best : null;
}

/**
 * Whether the papers show what an acronym means: one states it; or two have both; or one has both, and others have each; or
 * three write out these words, two use the acronym, and no two papers have other words with its initials.
 */
function isKnown(best: Meaning, next: Meaning | undefined, having: number): boolean {
  const { stated, together, apart } = best;
  if (stated > 0 || together > 1) return true;
  if (having < 2) return false;
  return together > 0 ? apart > 0 : apart > 2 && (!next || sizeOf(next) < 2);
}

function byCount(longs: ReadonlyMap<string, number>): string[] {
  return [...longs].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([long]) => long);
}

interface Pair {
  short: string;
  long: string;
}

/** The acronyms and long forms of which a text writes one and then the other in brackets. */
function* statedIn(text: string): Generator<Pair> {
  for (const { 0: inBrackets, index } of text.matchAll(/\([^()]{2,80}\)/g)) {
    const inside = inBrackets.slice(1, -1);
    const before = text.slice(0, index).trimEnd();
    const short = toShort(inside.replace(/[,;:].*$/s, ''));
    if (short) {
      const sentence = before.replace(/^.*[.;:!?]\s/s, '');
      const long = longFormOf(short, wordsOf(sentence));
      if (long) yield { short, long: long.join(' ') };
      continue;
    }
    const named = toShort(before.replace(/^.*\s/s, ''));
    const words = wordsOf(inside);
    if (named && longFormOf(named, words)?.length === words.length) {
      yield { short: named, long: words.join(' ') };
    }
  }
}

/** The acronyms that a paper uses. */
function shortsIn(texts: readonly string[]): Set<string> {
  const found = texts.flatMap((text) => text.match(/(?<![\w-])[A-Z][A-Za-z]*[A-Z]s?(?!\w)/g) ?? []);
  return new Set(found.flatMap((word) => toShort(word) ?? []).filter(({ length }) => length >= minLetters));
}

/** In how many papers each acronym is. */
function countShorts(papers: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shorts of papers) for (const short of shorts) counts.set(short, (counts.get(short) ?? 0) + 1);
  return counts;
}

/** The rows of words that have the initials of some acronyms. */
function* rowsIn(text: string, shorts: Iterable<string>): Generator<Pair> {
  let words: string[] | null = null;
  let initials = '';
  for (const short of shorts) {
    if (!words) {
      words = wordsOf(text);
      initials = words.map((word) => word.charAt(0)).join('');
    }
    for (let at = initials.indexOf(short); at >= 0; at = initials.indexOf(short, at + 1)) {
      const long = words.slice(at, at + short.length);
      if (isLongForm(long)) yield { short, long: long.join(' ') };
    }
  }
}

/** The folded acronym in the singular; null if a word is none. */
function toShort(word: string): string | null {
  const bare = word.trim().replace(/^["'“‘]|["'”’.,]$/g, '');
  const singular = bare.replace(/(?<=[A-Z])s$/, '');
  const isAcronym =
    /^[A-Za-z][A-Za-z0-9]{1,9}$/.test(singular) && (singular.match(/[A-Z]/g)?.length ?? 0) >= 2;
  return isAcronym ? singular.toLowerCase() : null;
}

/**
 * The fewest last words that an acronym may stand for, at most two more than its letters: its letters occur in them from the last to the first, the first of them
 * begins the first word, and at least half of them begin a word.
 */
function longFormOf(short: string, words: readonly string[]): string[] | null {
  const text = words.slice(-short.length - 2).join(' ');
  let at = text.length;
  for (let letter = short.length - 1; letter >= 0; letter -= 1) {
    const isPlace = () => text[at] === short[letter] && (letter > 0 || at === 0 || text[at - 1] === ' ');
    do at -= 1;
    while (at >= 0 && !isPlace());
    if (at < 0) return null;
  }
  const long = text.slice(at).split(' ');
  return initialsIn(short, long) * 2 >= short.length && !long.includes(short) && isLongForm(long)
    ? long
    : null;
}

/** How many letters of an acronym begin a word, in their order. */
function initialsIn(short: string, words: readonly string[]): number {
  let from = 0;
  let count = 0;
  for (const word of words) {
    const at = short.indexOf(word.charAt(0), from);
    if (at < 0) continue;
    from = at + 1;
    count += 1;
  }
  return count;
}

function isLongForm(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    words.length >= 2 &&
    !isFunctionWord(first) &&
    !isFunctionWord(last) &&
    words.every((word) => !/^\d/.test(word))
  );
}
