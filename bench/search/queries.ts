import { pick, seededRandom } from '../../scripts/lib/made-papers/random.ts';
import type { SearchDocument } from '../../src/core/search/query/document.ts';

/** A paper to find, and a query made of words of its title. */
export interface KnownItem {
  query: string;
  /** Index of the paper in the list. */
  paper: number;
}

export const recallKinds = ['exact', 'typo', 'prefix', 'typoPrefix', 'reordered'] as const;
export type RecallKind = (typeof recallKinds)[number];

const wordPattern = /[\p{L}\p{N}]+/gu;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Minimum length of a word to misspell. */
const minMisspelt = 4;

/**
 * About 290 queries such as readers type: words of the papers, beginnings of words, words with one or two typing
 * errors, several words, words that no paper contains, and every beginning of three phrases.
 */
export function makeQueries(documents: SearchDocument[], seed: number): string[] {
  const random = seededRandom(seed);
  const words = () => wordsOf(pick(documents, random));
  const word = () => pick(words(), random);
  const longWord = () => retry(word, ({ length }) => length >= minMisspelt);
  const phrase = () => retry(words, (all) => all.join(' ').length >= 24).join(' ');
  const times = (count: number, make: () => string) => Array.from({ length: count }, make);
  const queries = [
    ...times(40, word),
    ...times(40, () => beginning(longWord(), random)),
    ...times(40, () => misspell(longWord(), random)),
    ...times(20, () => misspell(misspell(longWord(), random), random)),
    ...times(50, () => sampleWords(words(), 2 + Math.floor(random() * 2), random).join(' ')),
    ...times(10, () => times(7, () => pick([...'jkqvwxz'], random)).join('')),
  ];
  const phrases = times(3, () => phrase().slice(0, 30));
  const typed = phrases.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  // The keys of a phrase stay in order; all other queries are shuffled.
  return [...shuffled(queries, random), ...typed.filter((text) => !text.endsWith(' '))];
}

/** At most `max` papers to find by two or three words of their titles, in each way of typing them. */
export function makeKnownItems(
  documents: SearchDocument[],
  seed: number,
  max: number,
): Record<RecallKind, KnownItem[]> {
  const random = seededRandom(seed);
  const named = documents.filter(({ title }) => titleWords(title).length >= 3);
  const chosen = shuffled(named, random).slice(0, max);
  const knownItems: Record<RecallKind, KnownItem[]> = {
    exact: [],
    typo: [],
    prefix: [],
    typoPrefix: [],
    reordered: [],
  };
  for (const { index: paper, title } of chosen) {
    const words = sampleWords(titleWords(title), 2 + Math.floor(random() * 2), random);
    const begun = [...words.slice(0, -1), beginning(words.at(-1) as string, random)];
    const misspelt = (all: string[], last: number) => {
      const at = Math.floor(random() * last);
      return all.map((word, index) => (index === at ? misspell(word, random) : word));
    };
    const add = (kind: RecallKind, all: string[]) => knownItems[kind].push({ query: all.join(' '), paper });
    add('exact', words);
    add('typo', misspelt(words, words.length));
    add('prefix', begun);
    add('typoPrefix', misspelt(begun, begun.length - 1));
    add('reordered', [...words].reverse());
  }
  return knownItems;
}

/** Makes one insertion, deletion, substitution or transposition of letters. */
function misspell(word: string, random: () => number): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const kind = Math.floor(random() * 4);
  const letter = pick(
    [...alphabet].filter((other) => other !== letters[at]),
    random,
  );
  const next = letters[at + 1];
  if (kind === 0) letters.splice(at, 0, letter);
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2 && next !== undefined && next !== letters[at])
    letters.splice(at, 2, next, letters[at] as string);
  else letters[at] = letter;
  return letters.join('');
}

/** The first letters of a word, at least two and, if possible, not all. */
function beginning(word: string, random: () => number): string {
  return word.slice(0, 2 + Math.floor(random() * Math.max(1, word.length - 2)));
}

function wordsOf({ title, summary }: SearchDocument): string[] {
  return `${title} ${summary}`.match(wordPattern) ?? ['paper'];
}

/** The words by which a reader would remember a title, each once. */
function titleWords(title: string): string[] {
  const words = (title.match(wordPattern) ?? []).filter(({ length }) => length >= minMisspelt);
  return words.filter((word, at) => words.indexOf(word) === at && !commonWords.has(word.toLowerCase()));
}

const commonWords = new Set(
  'with from that this into over under using based towards toward via your their what when does'.split(' '),
);

/** A random choice of words from a list, in the order of the list. */
function sampleWords(words: string[], count: number, random: () => number): string[] {
  const indices = shuffled([...words.keys()], random).slice(0, count);
  return indices.sort((a, b) => a - b).map((at) => words[at] as string);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

function retry<T>(make: () => T, isGood: (made: T) => boolean): T {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const made = make();
    if (isGood(made)) return made;
  }
  throw new RangeError('The titles and summaries of the papers are too short to make queries from.');
}
