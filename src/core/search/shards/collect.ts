import { indexWords, type SearchDocument } from '../document.ts';
import { ChunkTable } from './chunk-table.ts';
import { Numbers } from './numbers.ts';
import { fieldSpan } from './positions.ts';

/** What the texts of all papers hold, in the order of reading. */
export interface Collected {
  /** Distinct words, folded; the number of one is its entry. */
  words: string[];
  /** Offsets at which parts of a word begin, by its entry. */
  parts: Map<number, Set<number>>;
  /** Distinct pieces with symbols, folded; their entries come behind those of the words. */
  pieces: string[];
  /** Entries as they stand in the texts, and where each stands. */
  entries: Uint32Array;
  positions: Uint32Array;
  /** Where the entries of each paper end. */
  paperEnds: Uint32Array;
}

// Entries from here on are pieces, as long as it is not known how many words there are.
const firstPiece = 2 ** 31;

/** Reads the texts of papers into numbers. Papers come in the order of their places. */
export class Collector {
  readonly #words = new Map<string, number>();
  readonly #pieces = new Map<string, number>();
  readonly #parts = new Map<number, Set<number>>();
  readonly #entries = new Numbers();
  readonly #positions = new Numbers();
  readonly #paperEnds = new Numbers();
  // Texts repeat their chunks, so that each is folded and taken apart only once. What they hold: entries,
  // how many words of the chunk stand before each, and by chunk where these end and how many words it has.
  readonly #table = new ChunkTable();
  readonly #chunkEntries = new Numbers();
  readonly #chunkBefore = new Numbers();
  readonly #chunkEnds = new Numbers();
  readonly #chunkWords = new Numbers();
  readonly #text = new Numbers();

  add({ title, summary, authors }: SearchDocument): void {
    this.#addText(title, 0, fieldSpan);
    this.#addText(summary, fieldSpan, 2 * fieldSpan);
    let place = 2 * fieldSpan;
    // A gap between two names: no phrase reads over it.
    for (const author of authors) place = this.#addText(author, place, 3 * fieldSpan) + 1;
    this.#paperEnds.push(this.#entries.length);
  }

  done(): Collected {
    const words = [...this.#words.keys()];
    const entries = this.#entries.done();
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] as number;
      if (entry >= firstPiece) entries[index] = entry - firstPiece + words.length;
    }
    return {
      words,
      parts: this.#parts,
      pieces: [...this.#pieces.keys()],
      entries,
      positions: this.#positions.done(),
      paperEnds: this.#paperEnds.done(),
    };
  }

  /** Returns the place behind the last word. Words beyond the span of a field are not there for search. */
  #addText(text: string, from: number, end: number): number {
    this.#text.clear();
    this.#table.read(text, this.#text);
    let place = from;
    for (let index = 0; index < this.#text.length; index += 1) {
      const chunk = this.#text.at(index);
      // Those of a text that was broken off are still to be read.
      while (chunk >= this.#chunkEnds.length) {
        this.#readChunk(this.#table.chunks[this.#chunkEnds.length] as string);
      }
      const words = this.#chunkWords.at(chunk);
      if (place + words + 2 > end) break;
      const last = this.#chunkEnds.at(chunk);
      for (let at = chunk === 0 ? 0 : this.#chunkEnds.at(chunk - 1); at < last; at += 1) {
        this.#entries.push(this.#chunkEntries.at(at));
        this.#positions.push(place + this.#chunkBefore.at(at));
      }
      place += words;
    }
    return place;
  }

  #readChunk(text: string): void {
    const read = indexWords(text);
    const starts = read.filter(({ part, symbol }) => !part && !symbol).map(({ start }) => start);
    let [entry, length, words] = [0, 0, 0];
    for (const { word, start, part, symbol } of read) {
      if (part) {
        const offset = length - word.length;
        this.#parts.set(entry, (this.#parts.get(entry) ?? new Set()).add(offset));
        continue;
      }
      entry = symbol ? firstPiece + numberOf(this.#pieces, word) : numberOf(this.#words, word);
      length = word.length;
      this.#chunkEntries.push(entry);
      this.#chunkBefore.push(symbol ? starts.filter((other) => other < start).length : words++);
    }
    this.#chunkEnds.push(this.#chunkEntries.length);
    this.#chunkWords.push(words);
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
