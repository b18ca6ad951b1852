import { type FlatWords, textOf } from '../format/front-coding.ts';

/**
 * Distinct words in ascending order of their UTF-16 units; a word is identified by its index. A pair of words, `pre
 * training`, is only found as a whole.
 */
export class Vocabulary {
  readonly size: number;
  readonly words: FlatWords;
  /** The indexes of pairs of words. */
  readonly pairs: ReadonlySet<number>;
  /** All words, each followed by "\n", which no word contains, so that `indexOf` can search inside words. */
  readonly #joined: string;

  constructor(words: FlatWords) {
    this.words = words;
    this.size = words.starts.length - 1;
    this.#joined = joinWords(words);
    this.pairs = new Set(this.#indexesWith(' '));
  }

  word(index: number): string {
    const start = this.#start(index);
    return this.#joined.slice(start, this.#start(index + 1) - 1);
  }

  length(index: number): number {
    return this.#start(index + 1) - this.#start(index) - 1;
  }

  /** Index of a word, or -1. */
  find(word: string): number {
    const index = this.#firstNotBelow(word);
    return index < this.size && this.word(index) === word ? index : -1;
  }

  /** Ascending indexes of the words that begin with a text. */
  startingWith(beginning: string): number[] {
    const from = this.#firstNotBelow(beginning);
    let [low, high] = [from, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#joined.startsWith(beginning, this.#start(middle))) low = middle + 1;
      else high = middle;
    }
    const all = Array.from({ length: low - from }, (_, at) => from + at);
    return this.pairs.size === 0 ? all : all.filter((index) => !this.pairs.has(index));
  }

  /** Ascending indexes of the words that contain a text anywhere. */
  containing(text: string): number[] {
    const indexes = this.#indexesWith(text);
    return this.pairs.size === 0 ? indexes : indexes.filter((index) => !this.pairs.has(index));
  }

  #indexesWith(text: string): number[] {
    const indexes: number[] = [];
    let index = 0;
    for (let at = this.#joined.indexOf(text); at >= 0; at = this.#joined.indexOf(text, this.#start(index))) {
      index = this.#indexAt(at, index) + 1;
      indexes.push(index - 1);
      if (index >= this.size) break;
    }
    return indexes;
  }

  /** Whether a text occurs in a word at an offset. */
  occursAt(index: number, offset: number, text: string): boolean {
    return this.#joined.startsWith(text, this.#start(index) + offset);
  }

  #start(index: number): number {
    return this.words.starts[index]! + index;
  }

  #firstNotBelow(word: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.word(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the word at an offset of the joined text; it is not before `from`. */
  #indexAt(offset: number, from: number): number {
    let [low, high] = [from, this.size];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#start(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

function joinWords({ units, starts }: FlatWords): string {
  const size = starts.length - 1;
  const joined = new Uint16Array(units.length + size);
  for (let index = 0; index < size; index += 1) {
    const [start, end] = [starts[index]!, starts[index + 1]!];
    joined.set(units.subarray(start, end), start + index);
    joined[end + index] = 10;
  }
  return textOf(joined);
}
