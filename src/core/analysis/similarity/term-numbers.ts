import { at } from '../../text/at.ts';
import { isPair } from './read-terms.ts';

/** The terms of a list, numbered from 0 in the order of their first use, and how the list spells them. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  /** By number: the first spelling, and how often it is used. Most terms have one spelling, so they need no table. */
  readonly #spellings: string[] = [];
  readonly #times: number[] = [];
  readonly #otherSpellings = new Map<number, Map<string, number>>();

  /** How many terms there are. */
  get size(): number {
    return this.#spellings.length;
  }

  /** Counts one use of a term in this spelling; returns the number of the term. */
  note(key: string, spelling: string): number {
    const number = this.#numbers.get(key) ?? this.size;
    if (number === this.size) {
      this.#numbers.set(key, number);
      this.#spellings.push(spelling);
      this.#times.push(1);
    } else if (spelling === this.#spellings[number]) {
      this.#times[number] = at(this.#times, number) + 1;
    } else {
      const others = this.#otherSpellings.get(number) ?? new Map<string, number>();
      this.#otherSpellings.set(number, others.set(spelling, (others.get(spelling) ?? 0) + 1));
    }
    return number;
  }

  /** By number, the number of the term that each counts as: the singular of a plural, if the list has it, else itself. */
  singulars(): Uint32Array {
    return Uint32Array.from(this.#numbers, ([key, number]) => {
      const bare = key.slice(0, -1);
      return (key.endsWith('s') && key.length > 3 ? this.#numbers.get(bare) : undefined) ?? number;
    });
  }

  /** Whether each term is several words, by number. */
  arePairs(): boolean[] {
    return Array.from(this.#numbers.keys(), isPair);
  }

  /** How often the list has each spelling of some terms. */
  spellingsOf(numbers: readonly number[]): Map<string, number> {
    const spellings = new Map<string, number>();
    for (const number of numbers) {
      const first = [at(this.#spellings, number), at(this.#times, number)] as const;
      for (const [spelling, times] of [first, ...(this.#otherSpellings.get(number) ?? [])]) {
        spellings.set(spelling, (spellings.get(spelling) ?? 0) + times);
      }
    }
    return spellings;
  }
}
