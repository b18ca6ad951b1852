import { pick, seededRandom } from '../../scripts/lib/made-papers/random.ts';
import type { SearchDocument } from '../../src/core/search/query/tokens.ts';

/** A paper that is looked for by words of its title. */
export interface Sought {
  query: string;
  /** Place of the paper in the list. */
  paper: number;
}

export const recallKinds = ['exact', 'typo', 'prefix', 'typoPrefix', 'reordered'] as const;
export type RecallKind = (typeof recallKinds)[number];

const wordPattern = /[\p{L}\p{N}]+/gu;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Shortest word in which a slip is made. */
const shortestSlip = 4;

/**
 * What readers type, about 290 queries: words of the papers, beginnings of words, words with one or two slips,
 * several words, words that no paper has, and every beginning of three phrases.
 */
export function makeQueries(documents: SearchDocument[], seed: number): string[] {
  const random = seededRandom(seed);
  const words = () => wordsOf(pick(documents, random));
  const word = () => pick(words(), random);
  const longWord = () => again(word, ({ length }) => length >= shortestSlip);
  const phrase = () => again(words, (all) => all.join(' ').length >= 24).join(' ');
  const times = (count: number, make: () => string) => Array.from({ length: count }, make);
  const queries = [
    ...times(40, word),
    ...times(40, () => beginning(longWord(), random)),
    ...times(40, () => slip(longWord(), random)),
    ...times(20, () => slip(slip(longWord(), random), random)),
    ...times(50, () => someWords(words(), 2 + Math.floor(random() * 2), random).join(' ')),
    ...times(10, () => times(7, () => pick([...'jkqvwxz'], random)).join('')),
  ];
  const phrases = times(3, () => phrase().slice(0, 30));
  const typed = phrases.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  // A phrase is typed key by key; all else comes in any order.
  return [...shuffled(queries, random), ...typed.filter((text) => !text.endsWith(' '))];
}

/** Papers looked for by two or three words of their titles, in each of the ways to type them. */
export function makeSought(
  documents: SearchDocument[],
  seed: number,
  most: number,
): Record<RecallKind, Sought[]> {
  const random = seededRandom(seed);
  const named = documents.filter(({ title }) => titleWords(title).length >= 3);
  const chosen = shuffled(named, random).slice(0, most);
  const sought: Record<RecallKind, Sought[]> = {
    exact: [],
    typo: [],
    prefix: [],
    typoPrefix: [],
    reordered: [],
  };
  for (const { index: paper, title } of chosen) {
    const words = someWords(titleWords(title), 2 + Math.floor(random() * 2), random);
    const begun = [...words.slice(0, -1), beginning(words.at(-1) as string, random)];
    const slipped = (all: string[], last: number) => {
      const at = Math.floor(random() * last);
      return all.map((word, index) => (index === at ? slip(word, random) : word));
    };
    const add = (kind: RecallKind, all: string[]) => sought[kind].push({ query: all.join(' '), paper });
    add('exact', words);
    add('typo', slipped(words, words.length));
    add('prefix', begun);
    add('typoPrefix', slipped(begun, begun.length - 1));
    add('reordered', [...words].reverse());
  }
  return sought;
}

/** One insertion, deletion, substitution or transposition of letters. */
function slip(word: string, random: () => number): string {
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

/** The first letters of a word, at least two, not all. */
function beginning(word: string, random: () => number): string {
  return word.slice(0, 2 + Math.floor(random() * Math.max(1, word.length - 2)));
}

function wordsOf({ title, summary }: SearchDocument): string[] {
  return `${title} ${summary}`.match(wordPattern) ?? ['paper'];
}

/** Words that a reader would remember a title by: those in which slips are made, each once. */
function titleWords(title: string): string[] {
  const words = (title.match(wordPattern) ?? []).filter(({ length }) => length >= shortestSlip);
  return words.filter((word, at) => words.indexOf(word) === at && !commonWords.has(word.toLowerCase()));
}

const commonWords = new Set(
  'with from that this into over under using based towards toward via your their what when does'.split(' '),
);

/** Some words of a list, in its order. */
function someWords(words: string[], count: number, random: () => number): string[] {
  const places = shuffled([...words.keys()], random).slice(0, count);
  return places.sort((a, b) => a - b).map((at) => words[at] as string);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

function again<T>(make: () => T, isGood: (made: T) => boolean): T {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const made = make();
    if (isGood(made)) return made;
  }
  throw new RangeError('The papers have no such words.');
}
