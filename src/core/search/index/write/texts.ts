import type { SearchDocument } from '../../query/tokens.ts';
import { ChunkTable } from './chunk-table.ts';
import { GrowableUint32 } from './growable-uint32.ts';

/** The texts of all papers in order, each as the numbers of its chunks. */
export interface Texts {
  /** Distinct chunks between white space, by number. */
  chunks: string[];
  /** The numbers of the chunks of all texts, one text after another. */
  numbers: Uint32Array;
  /** Where the chunks of each text end. */
  ends: Uint32Array;
  /** The field of each text: 0 title, which begins a paper, 1 summary, 2 one author. */
  fields: Uint32Array;
}

/** Reads the texts of papers, which must come in order. */
export class TextReader {
  readonly #table = new ChunkTable();
  readonly #numbers = new GrowableUint32();
  readonly #ends = new GrowableUint32();
  readonly #fields = new GrowableUint32();

  add({ title, summary, authors }: SearchDocument): void {
    this.#read(title, 0);
    this.#read(summary, 1);
    for (const author of authors) this.#read(author, 2);
  }

  done(): Texts {
    return {
      chunks: this.#table.chunks,
      numbers: this.#numbers.done(),
      ends: this.#ends.done(),
      fields: this.#fields.done(),
    };
  }

  #read(text: string, field: number): void {
    this.#table.read(text, this.#numbers);
    this.#ends.push(this.#numbers.length);
    this.#fields.push(field);
  }
}
