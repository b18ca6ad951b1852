import type { Term } from '../../query/query.ts';
import { endsInNumber, isNumbered, joinedForms, turnedNames } from '../../query/spelling.ts';
import { hasSymbol, tokenize, withoutOuterPunctuation } from '../../query/tokens.ts';
import { fieldBit } from '../format/fields.ts';
import type { Postings } from '../format/postings.ts';
import { type FoundInIndex, FoundTable } from './found-table.ts';
import type { IndexReader, LoadedHead } from './index-reader.ts';
import { commonPapers, findAdjacent, mergeSpans, placesOf, type Spans } from './spans.ts';
import type { Vocabulary } from './vocabulary.ts';

// The most words or pieces to look up for one part of a text; the most frequent are taken.
const maxAlternatives = 64;

/** An entry that matches a part of a text, and how many words it is long. */
interface Alternative {
  entry: number;
  words: number;
}

/** An alternative with the papers that have it. */
type FoundAlternative = Alternative & Postings;

/** Finds the papers in which the words of a phrase are adjacent; those of a name in any order that names have. */
export async function findPhrase(
  reader: IndexReader,
  term: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const phrases = term.field === 'author' ? turnedNames(term.text) : [term.text];
  const found = await Promise.all(phrases.map((phrase) => findAdjacentWords(reader, phrase, signal)));
  return toFound(reader, union(reader, found), term, false);
}

/** The papers in which the words of a folded text, separated by spaces, are adjacent. */
export async function findAdjacentWords(
  reader: IndexReader,
  text: string,
  signal?: AbortSignal,
): Promise<Postings> {
  const { words } = await reader.head(signal);
  const parts = text.split(' ').map((word) => alternatives([words.find(word)], () => 1));
  return findParts(reader, parts, signal);
}

/** Finds the papers with adjacent words, of which the last may go on and a first number may end a word. */
export async function findJoined(
  reader: IndexReader,
  term: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const { postings, capped } = await findJoinedWords(reader, term.text, signal);
  return toFound(reader, postings, term, capped);
}

/** Likewise, as postings; `capped` if some words were left out. */
export async function findJoinedWords(
  reader: IndexReader,
  text: string,
  signal?: AbortSignal,
): Promise<{ postings: Postings; capped: boolean }> {
  const { words, frequencies } = await reader.head(signal);
  const forms = joinedForms(text).map((form) => {
    const texts = form.split(' ');
    return texts.map((word, at) => {
      const indexes = at < texts.length - 1 ? [words.find(word)] : words.startingWith(word);
      const longer = at === 0 ? wordsEndingInNumber(words, word) : [];
      return frequentFirst(
        frequencies,
        alternatives([...indexes, ...longer], () => 1),
      );
    });
  });
  const cut = forms.map(cutParts);
  const found = await Promise.all(cut.map(({ kept }) => findParts(reader, kept, signal)));
  return { postings: union(reader, found), capped: cut.some(({ capped }) => capped) };
}

/**
 * Finds the papers that contain a text with symbols literally. In a text of several words each must match
 * whole, except that the first may end, and the last begin, a longer word or piece.
 */
export async function findLiteral(
  reader: IndexReader,
  term: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const head = await reader.head(signal);
  const texts = term.text.split(' ');
  const parts = texts.flatMap((text, at) => literalParts(head, text, at === 0, at === texts.length - 1));
  const { kept, capped } = cutParts(parts);
  return toFound(reader, await findParts(reader, kept, signal), term, capped);
}

/** Finds the papers that an identifier names. */
export async function findIdentifier(
  reader: IndexReader,
  term: Term,
  signal?: AbortSignal,
): Promise<FoundInIndex> {
  const papers = Uint32Array.from(await reader.papersOf(term.text, signal));
  const fields = new Uint8Array(papers.length).fill(fieldBit('title'));
  return toFound(reader, { papers, fields }, { ...term, field: null }, false);
}

function literalParts(
  { words, pieces, frequencies }: LoadedHead,
  text: string,
  isFirst: boolean,
  isLast: boolean,
) {
  if (!hasSymbol(text)) {
    const tokens = tokenize(text);
    return tokens.map(({ word }, at) => {
      const indexes = isFirst && at === 0 ? wordsEndingIn(words, word) : [words.find(word)];
      const begun = isLast && at === tokens.length - 1 ? words.startingWith(word) : [];
      return frequentFirst(
        frequencies,
        alternatives([...new Set([...indexes, ...begun])], () => 1),
      );
    });
  }
  // Pieces are stored without the punctuation around them.
  const piece = isFirst && isLast ? text : withoutOuterPunctuation(text);
  const indexes = pieces.containing(piece).filter((index) => {
    const whole = pieces.word(index);
    return (isFirst || whole.startsWith(piece)) && (isLast || whole.endsWith(piece));
  });
  const found = alternatives(indexes, (index) => tokenize(pieces.word(index)).length, words.size);
  return [frequentFirst(frequencies, found)];
}

/** The first alternatives of each part, and whether some were left out. */
function cutParts(parts: Alternative[][]): { kept: Alternative[][]; capped: boolean } {
  return {
    kept: parts.map((part) => part.slice(0, maxAlternatives)),
    capped: parts.some((part) => part.length > maxAlternatives),
  };
}

function wordsEndingIn(words: Vocabulary, end: string): number[] {
  return words.containing(end).filter((index) => words.word(index).endsWith(end));
}

function wordsEndingInNumber(words: Vocabulary, number: string): number[] {
  // This scans all words, so do it only for numbers.
  if (!isNumbered(number)) return [];
  return wordsEndingIn(words, number).filter((index) => endsInNumber(words.word(index), number));
}

function frequentFirst(frequencies: Uint32Array, some: Alternative[]): Alternative[] {
  const frequency = ({ entry }: Alternative) => frequencies[entry]!;
  return some.sort((a, b) => frequency(b) - frequency(a) || a.entry - b.entry);
}

function alternatives(indexes: number[], words: (index: number) => number, firstEntry = 0): Alternative[] {
  return indexes.flatMap((index) => (index < 0 ? [] : [{ entry: firstEntry + index, words: words(index) }]));
}

/** The papers in which an alternative of each part directly follows one of the part before. */
async function findParts(
  reader: IndexReader,
  parts: Alternative[][],
  signal?: AbortSignal,
): Promise<Postings> {
  if (parts.some(({ length }) => length === 0)) return noPostings;
  const found = await Promise.all(parts.map((part) => withPostings(reader, part, signal)));
  const all = found.map((part) => union(reader, part));
  const [first] = all;
  if (first && all.length === 1) return first;
  const common = commonPapers(all.map(({ papers }) => papers));
  const places = placesOf(common, reader.manifest.papers);
  return findAdjacent(common, await Promise.all(found.map(toSpans)));

  async function toSpans(part: FoundAlternative[]): Promise<Spans> {
    const inCommon = part.filter(({ papers }) => papers.some((paper) => places[paper]! > 0));
    // Positions may be in files of their own, so they are fetched only for these.
    const occurrences = inCommon.map(async (own) => {
      const { starts, positions } = await reader.positions(own.entry, own, signal);
      return { papers: own.papers, words: own.words, starts, positions };
    });
    return mergeSpans(await Promise.all(occurrences), places, common.length);
  }
}

async function withPostings(
  reader: IndexReader,
  part: Alternative[],
  signal?: AbortSignal,
): Promise<FoundAlternative[]> {
  const postings = await reader.postings(
    part.map(({ entry }) => entry),
    signal,
  );
  return part.map((alternative, at) => ({ ...alternative, ...postings[at]! }));
}

const noPostings: Postings = { papers: new Uint32Array(), fields: new Uint8Array() };

/** The papers of several lists, with the fields of all. */
function union({ manifest }: IndexReader, lists: readonly Postings[]): Postings {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const byPaper = new Uint8Array(manifest.papers);
  for (const { papers, fields } of lists) {
    for (let at = 0; at < papers.length; at += 1) byPaper[papers[at]!]! |= fields[at]!;
  }
  let count = 0;
  for (const bits of byPaper) if (bits !== 0) count += 1;
  const papers = new Uint32Array(count);
  const fields = new Uint8Array(count);
  let next = 0;
  for (let paper = 0; paper < byPaper.length; paper += 1) {
    if (byPaper[paper] === 0) continue;
    papers[next] = paper;
    fields[next] = byPaper[paper]!;
    next += 1;
  }
  return { papers, fields };
}

function toFound(reader: IndexReader, all: Postings, { field }: Term, capped: boolean): FoundInIndex {
  const papers = new FoundTable(reader.manifest.papers);
  papers.add({ postings: all, kind: 'exact', nearness: 1, word: null }, field);
  papers.weigh();
  return { papers, capped };
}
