import { AcronymTable, bothNumbers, type WrittenOut } from '../acronyms/acronym-table.ts';
import { type StatedAcronym, statedAcronyms } from '../acronyms/stated-acronyms.ts';
import { explainingTexts, isExplaining, type SearchDocument, textsOf } from '../query/document.ts';
import type { SearchField } from '../query/fields.ts';
import { foldWithSource } from '../query/fold.ts';
import { formBeginning, formKey, irregularForms } from '../query/forms.ts';
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
  /** Ascending. */
  sorted: string[];
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
  const list = { words, sorted: [...words.keys()].sort() };
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
  return {
    ...{ ...list, texts },
    acronyms: new AcronymTable(stated.map(({ short, longs }) => ({ short, long: longs[0] ?? '' }))),
    writtenOut: new Map(stated.map((acronym) => [acronym.short, writtenOut(acronym, words, byPaper)])),
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

/** The words of the papers, in order to find those that begin alike. */
export interface WordList {
  words: ReadonlyMap<string, IndexedWord>;
  /** Ascending. */
  sorted: readonly string[];
}

/** The words that begin with a text. */
export function wordsBeginningWith({ words, sorted }: WordList, beginning: string): IndexedWord[] {
  const found: IndexedWord[] = [];
  for (let index = firstNotBelow(sorted, beginning); sorted[index]?.startsWith(beginning); index += 1) {
    const word = words.get(sorted[index] ?? '');
    if (word) found.push(word);
  }
  return found;
}

/** The words that are other forms of a word. */
export function formsOf(list: WordList, word: string): IndexedWord[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  const key = formKey(word);
  const irregular = irregularForms(word).flatMap((form) => list.words.get(form) ?? []);
  const candidates = new Set([...irregular, ...wordsBeginningWith(list, formBeginning(word))]);
  return [...candidates].filter((known) => known.word !== word && formKey(known.word) === key);
}

/** The words that papers may write as one for two words, or for another form of the second. */
export function writtenTogether(list: WordList, one: string, next: string): IndexedWord[] {
  const lasts = [next, ...formsOf(list, next).map(({ word }) => word)];
  return lasts.flatMap((last) => list.words.get(one + last) ?? []);
}

/** The pairs of words that the papers also write for a word, or for a form of it that none writes as one. */
function writtenApart(
  { word }: IndexedWord,
  list: WordList,
  texts: readonly IndexedText[][],
): IndexedWord['apart'] {
  const isKnown = (first: string) => list.words.has(first);
  return partsOfCompound(word, isKnown).flatMap(([one, last]) => {
    const first = list.words.get(one);
    if (!first) return [];
    const own = list.words.get(last);
    const forms = formsOf(list, last).filter((form) => !list.words.has(one + form.word));
    return [...(own ? [own] : []), ...forms].flatMap((second) => {
      const pair = `${one} ${second.word}`;
      const common = [...first.papers.keys()].filter((paper) => second.papers.has(paper));
      const found = common
        .flatMap((paper) => texts[paper] ?? [])
        .filter((text) => text.words.includes(` ${pair} `));
      const apart = fieldsByPaper(found);
      const together = Math.max(...writtenTogether(list, one, second.word).map(({ papers }) => papers.size));
      return areOneWord(together, apart.size) ? [{ word: pair, papers: apart }] : [];
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

function writtenOut(
  { short, longs }: StatedAcronym,
  words: ReadonlyMap<string, IndexedWord>,
  texts: readonly IndexedText[][],
): WrittenOut[] {
  const having = new Set(bothNumbers(short).flatMap((own) => [...(words.get(own)?.papers.keys() ?? [])]));
  const written = [...new Set(longs.flatMap(bothNumbers))].map((text) => ({
    text,
    papers: papersWith(text, words, texts).filter((paper) => !having.has(paper)),
  }));
  return written.filter(({ papers }) => papers.length > 0);
}

/** The papers with a row of words in a text other than a name or a fact; indexes, ascending. */
function papersWith(
  row: string,
  words: ReadonlyMap<string, IndexedWord>,
  texts: readonly IndexedText[][],
): number[] {
  const lists = row.split(' ').map((word) => words.get(word)?.papers);
  const [first, ...others] = lists;
  if (!first || others.some((papers) => !papers)) return [];
  return [...first.keys()]
    .filter((paper) => others.every((papers) => papers?.has(paper)))
    .filter((paper) =>
      texts[paper]?.some((text) => isExplaining(text.field) && text.words.includes(` ${row} `)),
    )
    .sort((a, b) => a - b);
}
