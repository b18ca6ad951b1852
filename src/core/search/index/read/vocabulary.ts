import type { FlatWords } from '../format/front-coding.ts';

/** A list of distinct words in ascending order of their UTF-16 units; a word is known by its place. */
export class Vocabulary {
  readonly size: number;
  readonly words: FlatWords;
  /** All words behind line feeds, which no word holds: to look inside of words as fast as strings allow. */
  readonly #joined: string;

  constructor(words: FlatWords) {
    this.words = words;
    this.size = words.starts.length - 1;
    this.#joined = joinWords(words);
  }

  word(place: number): string {
    const start = this.#start(place);
    return this.#joined.slice(start, this.#start(place + 1) - 1);
  }

  length(place: number): number {
    return this.#start(place + 1) - this.#start(place) - 1;
  }

  /** Place of a word; -1 where it is not in the list. */
  find(word: string): number {
    const place = this.#firstNotBelow(word);
    return place < this.size && this.word(place) === word ? place : -1;
  }

  /** Places of the words that begin with a text: from the first on, the second excluded. */
  startingWith(beginning: string): [number, number] {
    const from = this.#firstNotBelow(beginning);
    let [low, high] = [from, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#joined.startsWith(beginning, this.#start(middle))) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /** Places of the words that hold a text anywhere, in ascending order. */
  holding(text: string): number[] {
    const places: number[] = [];
    let place = 0;
    for (let at = this.#joined.indexOf(text); at >= 0; at = this.#joined.indexOf(text, this.#start(place))) {
      place = this.#placeAt(at, place) + 1;
      places.push(place - 1);
      if (place >= this.size) break;
    }
    return places;
  }

  /** Whether a text stands in a word from an offset on. */
  standsAt(place: number, offset: number, text: string): boolean {
    return this.#joined.startsWith(text, this.#start(place) + offset);
  }

  #start(place: number): number {
    return this.words.starts[place]! + place;
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

  /** The word that stands at an offset of the joined text; it is not before `from`. */
  #placeAt(offset: number, from: number): number {
    let [low, high] = [from, this.size];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#start(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

// A call takes only so many arguments.
const unitsACall = 8192;

function joinWords({ units, starts }: FlatWords): string {
  const size = starts.length - 1;
  const joined = new Uint16Array(units.length + size);
  for (let place = 0; place < size; place += 1) {
    const [start, end] = [starts[place]!, starts[place + 1]!];
    joined.set(units.subarray(start, end), start + place);
    joined[end + place] = 10;
  }
  let text = '';
  for (let from = 0; from < joined.length; from += unitsACall) {
    text += String.fromCharCode(...joined.subarray(from, from + unitsACall));
  }
  return text;
}
