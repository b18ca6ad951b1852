import { AcronymTable } from '../acronyms/acronym-table.ts';
import { statedAcronyms } from '../acronyms/stated-acronyms.ts';
import { type WrittenOut, writtenOut } from '../acronyms/written-out.ts';
import { explainingTexts, isExplaining, type SearchDocument, textsOf } from '../query/document.ts';
import type { SearchField } from '../query/fields.ts';
import { foldWithSource } from '../query/fold.ts';
import { formsAmong, type KnownWords, writtenTogether } from '../query/forms.ts';
import { areOneWord, lettersOf, partsOfCompound } from '../query/spelling.ts';
import { foldedWords, partOffsets, piecesOf } from '../query/tokens.ts';
import { fieldsByPaper } from './word-matches.ts';

/** The papers with a word, each with the fields that contain it. */
type FieldsByPaper = Map<number, Set<SearchField>>;

/** A word of the papers. */
export interface IndexedWord {
  word: string;
  letters: number;
  /** Offsets at which its parts begin. */
  parts: number[];
  /** Ascending. */
  papers: FieldsByPaper;
  /** The same word written as two, `pre training`, and the papers that do. */
  apart: { word: string; papers: FieldsByPaper }[];
}

/** A text of a paper: its title, its summary, the name of one author, … */
export interface IndexedText {
  paper: number;
  field: SearchField;
  /** Its pieces without white space, folded, without outer punctuation, joined by spaces. */
  pieces: string;
  /** Its words in order, each with a space before and after. */
  words: string;
}

export interface MemoryIndex {
  words: Map<string, IndexedWord>;
  list: WordList;
  texts: IndexedText[];
  acronyms: AcronymTable;
  /** By acronym. */
  writtenOut: ReadonlyMap<string, WrittenOut[]>;
}

/** Indexes all papers in memory; meant for a few hundred. */
export function indexDocuments(documents: SearchDocument[]): MemoryIndex {
  const steps = indexInSteps(documents);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

// Looking for compounds takes this many words a step.
const wordsAStep = 100;

/** Likewise, a little in each step, so that a page stays responsive in between. */
export function* indexInSteps(documents: SearchDocument[]): Generator<void, MemoryIndex> {
  const words = new Map<string, IndexedWord>();
  const texts: IndexedText[] = [];
  for (const [paper, document] of documents.entries()) {
    for (const [field, text] of textsOf(document)) add(paper, field, text);
    yield;
  }
  const byPaper = documents.map((): IndexedText[] => []);
  for (const text of texts) byPaper[text.paper]?.push(text);
  const list = new WordList(words);
  let left = wordsAStep;
  for (const known of words.values()) {
    known.apart = writtenApart(known, list, byPaper);
    left -= 1;
    if (left > 0) continue;
    left = wordsAStep;
    yield;
  }
  yield;
  const stated = statedAcronyms(documents.map(explainingTexts));
  const having = (word: string) => words.get(word)?.papers.keys() ?? [];
  const reading = (row: readonly string[]) => papersWith(row, words, byPaper);
  return {
    ...{ words, list, texts },
    acronyms: new AcronymTable(stated),
    writtenOut: new Map(stated.map((acronym) => [acronym.short, writtenOut(acronym, having, reading)])),
  };

  function add(paper: number, field: SearchField, text: string) {
    const folded = foldWithSource(text);
    const found = foldedWords(folded);
    for (const { word, at, length } of found) {
      const known: IndexedWord = words.get(word) ?? {
        word,
        letters: lettersOf(word),
        parts: [],
        papers: new Map(),
        apart: [],
      };
      words.set(word, known);
      known.papers.set(paper, (known.papers.get(paper) ?? new Set()).add(field));
      const { start, end } = folded.source(at, at + length);
      for (const part of partOffsets(text.slice(start, end))) {
        if (!known.parts.includes(part)) known.parts.push(part);
      }
    }
    texts.push({
      paper,
      field,
      pieces: piecesOf(folded.text).join(' '),
      words: ` ${found.map(({ word }) => word).join(' ')} `,
    });
  }
}

/** The words of the papers, among which those that begin alike are found at once. */
class WordList implements KnownWords {
  readonly #words: ReadonlyMap<string, IndexedWord>;
  /** Ascending. */
  readonly #sorted: readonly string[];

  constructor(words: ReadonlyMap<string, IndexedWord>) {
    this.#words = words;
    this.#sorted = [...words.keys()].sort();
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  startingWith(beginning: string): string[] {
    const from = firstNotBelow(this.#sorted, beginning);
    let to = from;
    while (this.#sorted[to]?.startsWith(beginning)) to += 1;
    return this.#sorted.slice(from, to);
  }

  /** Those of some words that are known. */
  known(words: readonly string[]): IndexedWord[] {
    return words.flatMap((word) => this.#words.get(word) ?? []);
  }
}

/** The pairs of words that the papers also write for a word, or for a form of it that none writes as one. */
function writtenApart(
  { word }: IndexedWord,
  list: WordList,
  texts: readonly IndexedText[][],
): IndexedWord['apart'] {
  const isKnown = (first: string) => list.has(first);
  return partsOfCompound(word, isKnown).flatMap(([one, last]) => {
    const [first] = list.known([one]);
    const forms = formsAmong(list, last).filter((form) => !list.has(one + form));
    return list.known([last, ...forms]).flatMap((second) => {
      const pair = `${one} ${second.word}`;
      const common = Array.from(first?.papers.keys() ?? []).filter((paper) => second.papers.has(paper));
      const found = common
        .flatMap((paper) => texts[paper] ?? [])
        .filter((text) => text.words.includes(` ${pair} `));
      const apart = fieldsByPaper(found);
      const together = list.known(writtenTogether(list, one, second.word)).map(({ papers }) => papers.size);
      return areOneWord(Math.max(...together), apart.size) ? [{ word: pair, papers: apart }] : [];
    });
  });
}

function firstNotBelow(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The papers with a row of words in a text other than a name or a fact; indexes, ascending. */
function papersWith(
  row: readonly string[],
  words: ReadonlyMap<string, IndexedWord>,
  texts: readonly IndexedText[][],
): number[] {
  const lists = row.map((word) => words.get(word)?.papers);
  const [first, ...others] = lists;
  if (!first || others.some((papers) => !papers)) return [];
  return [...first.keys()]
    .filter((paper) => others.every((papers) => papers?.has(paper)))
    .filter((paper) =>
      texts[paper]?.some((text) => isExplaining(text.field) && text.words.includes(` ${row.join(' ')} `)),
    );
}
