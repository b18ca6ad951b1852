import { GrowableUint32 } from '../../../text/growable-uint32.ts';
import { type SearchDocument, textsOf } from '../../query/document.ts';
import { type ContentField, fieldOrder } from '../format/fields.ts';
import { ChunkTable } from './chunk-table.ts';

/** The texts of all papers in order, each as the numbers of its chunks. */
export interface Texts {
  /** Distinct chunks between white space, by number. */
  chunks: string[];
  /** The numbers of the chunks of all texts, one text after another. */
  numbers: Uint32Array;
  /** Where the chunks of each text end. */
  ends: Uint32Array;
  /** The number of the field of each text, ascending in each paper; 0 is the title, which begins a paper. */
  fields: Uint32Array;
  /** What most papers have below the title. */
  content: ContentField;
}

/** Reads the texts of papers, which must come in order. */
export class TextReader {
  readonly #table = new ChunkTable();
  readonly #numbers = new GrowableUint32();
  readonly #ends = new GrowableUint32();
  readonly #fields = new GrowableUint32();
  #abstracts = 0;

  add(document: SearchDocument): void {
    if (document.summary !== '') this.#abstracts += document.isAbstract ? 1 : -1;
    for (const [field, text] of textsOf(document)) {
      this.#table.read(text, this.#numbers);
      this.#ends.push(this.#numbers.length);
      this.#fields.push(fieldOrder.indexOf(field));
    }
  }

  done(): Texts {
    return {
      chunks: this.#table.chunks,
      numbers: this.#numbers.done(),
      ends: this.#ends.done(),
      fields: this.#fields.done(),
      content: this.#abstracts > 0 ? 'abstract' : 'summary',
    };
  }
}
