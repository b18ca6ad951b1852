import { formKey } from '../query/forms.ts';
import { longKey } from './stated-acronyms.ts';

/** An acronym of a list. */
export interface Acronym {
  /** Folded, in the singular: `grpo`. */
  short: string;
  /** Its most frequent long form, as folded words. */
  long: string;
}

// No long form has more words.
const maxWords = 10;

/** The acronyms of a list, to be found by acronym and by long form. */
export class AcronymTable {
  readonly #shorts: ReadonlyMap<string, Acronym>;
  readonly #longs: ReadonlyMap<string, Acronym>;

  constructor(acronyms: readonly Acronym[]) {
    this.#shorts = new Map(acronyms.map((acronym) => [formKey(acronym.short), acronym]));
    // Of several acronyms for one long form, the first is the most frequent.
    this.#longs = new Map(acronyms.toReversed().map((acronym) => [longKey(acronym.long), acronym]));
  }

  /** The acronym that a word is, also in the plural. */
  named(word: string): Acronym | undefined {
    return this.#shorts.get(formKey(word));
  }

  /** The acronym of the longest long form that begins a row of words, and how many of them it has. */
  spelledOut(words: readonly string[]): { acronym: Acronym; length: number } | null {
    for (let length = Math.min(maxWords, words.length); length >= 2; length -= 1) {
      const acronym = this.#longs.get(longKey(words.slice(0, length).join(' ')));
      if (acronym) return { acronym, length };
    }
    return null;
  }
}
