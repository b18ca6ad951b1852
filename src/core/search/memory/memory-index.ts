import { foldWithSource } from '../query/fold.ts';
import { lettersOf } from '../query/spelling.ts';
import {
  foldedWords,
  partOffsets,
  piecesOf,
  type SearchDocument,
  type SearchField,
} from '../query/tokens.ts';

/** A word of the papers. */
export interface IndexedWord {
  word: string;
  letters: number;
  /** Offsets at which its parts begin. */
  parts: number[];
  /** The papers with this word, each with the fields that contain it. */
  papers: Map<number, Set<SearchField>>;
}

/** A text of a paper: its title, its summary or the name of one author. */
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
  texts: IndexedText[];
}

/** Indexes all papers in memory; meant for a few hundred. */
export function indexDocuments(documents: SearchDocument[]): MemoryIndex {
  const steps = indexInSteps(documents);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Likewise, one paper a step, so that a page stays responsive in between. */
export function* indexInSteps(documents: SearchDocument[]): Generator<void, MemoryIndex> {
  const words = new Map<string, IndexedWord>();
  const texts: IndexedText[] = [];
  for (const [paper, { title, summary, authors }] of documents.entries()) {
    add(paper, 'title', title);
    add(paper, 'summary', summary);
    for (const author of authors) add(paper, 'author', author);
    yield;
  }
  return { words, texts };

  function add(paper: number, field: SearchField, text: string) {
    const folded = foldWithSource(text);
    const found = foldedWords(folded);
    for (const { word, at, length } of found) {
      const known: IndexedWord = words.get(word) ?? {
        word,
        letters: lettersOf(word),
        parts: [],
        papers: new Map(),
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
