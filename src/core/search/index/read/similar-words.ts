import type { FlatWords } from '../format/front-coding.ts';

/** A word with a spelling similar to a term. */
export interface SimilarWord {
  /** Index in the vocabulary. */
  index: number;
  /** Slips between the term and the word; null if more than allowed. */
  whole: number | null;
  /**
   * Slips between the term and a beginning of the word that ends in the same letter; null if more than
   * allowed.
   */
  begun: number | null;
}

/** Longest term to compare: one bit a letter, and one for the empty beginning. */
const maxTermLength = 30;

const tooFar = 3;

/**
 * Finds the words that are, or begin with something, within `slips` (1 or 2) of a term. An insertion,
 * deletion, substitution or transposition of neighbours is one slip (optimal string alignment).
 *
 * Keeps a row of bits for each number of slips, with a bit for each beginning of the term, and updates a
 * whole row at once for each letter of a word (Wu & Manber 1992; transpositions as in Hyyrö 2003). Sorted
 * words share beginnings, so the rows of the letters read so far are kept; once no bit is left, words with
 * that beginning are skipped.
 */
export function findSimilar(
  { units, starts, shared }: FlatWords,
  term: string,
  slips: number,
): SimilarWord[] {
  if (term.length === 0 || term.length > maxTermLength) return [];
  const found: SimilarWord[] = [];
  const rows = new Rows(term, slips);
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const start = starts[index]!;
    const length = starts[index + 1]! - start;
    rows.backTo(shared[index]!);
    while (!rows.dead && rows.depth < length) rows.read(units[start + rows.depth]!);
    const whole = rows.depth === length ? rows.distance() : tooFar;
    const begun = rows.begun();
    if (whole > slips && begun > slips) continue;
    found.push({ index, whole: whole > slips ? null : whole, begun: begun > slips ? null : begun });
  }
  return found;
}

/** The rows of bits after each letter of the current word. */
class Rows {
  /** Number of letters read. */
  depth = 0;
  /** True if no word that begins with the letters read can be near enough. */
  dead = false;
  readonly #slips: number;
  readonly #full: number;
  readonly #accepting: number;
  readonly #last: number;
  readonly #masks = new Int32Array(128);
  readonly #otherMasks = new Map<number, number>();
  // By depth: bit j is set if the first j letters of the term are at most this many slips from the letters
  // read.
  readonly #none: Int32Array;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  /**
   * By depth: mask of the last letter read, and the fewest slips to a beginning that ends in the term's last
   * letter.
   */
  readonly #letter: Int32Array;
  readonly #begun: Uint8Array;

  constructor(term: string, slips: number) {
    this.#slips = slips;
    this.#full = 2 ** (term.length + 1) - 1;
    this.#accepting = 1 << term.length;
    this.#last = term.charCodeAt(term.length - 1);
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      if (unit < 128) this.#masks[unit] = this.#masks[unit]! | (2 << at);
      else this.#otherMasks.set(unit, (this.#otherMasks.get(unit) ?? 0) | (2 << at));
    }
    // At a greater depth no bit is left.
    const depths = term.length + slips + 2;
    this.#none = new Int32Array(depths).fill(0b1);
    this.#one = new Int32Array(depths).fill(0b11);
    this.#two = new Int32Array(depths).fill(0b111 & this.#full);
    this.#letter = new Int32Array(depths);
    this.#begun = new Uint8Array(depths).fill(tooFar);
  }

  /** Goes back to the state after `depth` letters. */
  backTo(depth: number): void {
    if (depth >= this.depth) return;
    this.depth = depth;
    this.dead = false;
  }

  read(unit: number): void {
    const { depth } = this;
    const mask = unit < 128 ? this.#masks[unit]! : (this.#otherMasks.get(unit) ?? 0);
    const before = this.#letter[depth]!;
    const none = this.#none[depth]!;
    const one = this.#one[depth]!;
    const two = this.#two[depth]!;
    const nextNone = (none << 1) & mask;
    const swapOnce = depth > 0 ? (((this.#none[depth - 1]! << 1) & mask) << 1) & before : 0;
    // In order: same letter; extra letter; different or missing letter; two letters swapped.
    const nextOne = (((one << 1) & mask) | none | ((none | nextNone) << 1) | swapOnce) & this.#full;
    let nextTwo = nextOne;
    if (this.#slips > 1) {
      const swapTwice = depth > 0 ? (((this.#one[depth - 1]! << 1) & mask) << 1) & before : 0;
      nextTwo = (((two << 1) & mask) | one | ((one | nextOne) << 1) | swapTwice) & this.#full;
    }
    this.depth = depth + 1;
    this.#none[depth + 1] = nextNone;
    this.#one[depth + 1] = nextOne;
    this.#two[depth + 1] = nextTwo;
    this.#letter[depth + 1] = mask;
    const begun = this.#begun[depth]!;
    this.#begun[depth + 1] = unit === this.#last ? Math.min(begun, this.distance()) : begun;
    this.dead = nextTwo === 0;
  }

  /** Slips between the term and the letters read. */
  distance(): number {
    if (this.#none[this.depth]! & this.#accepting) return 0;
    if (this.#one[this.depth]! & this.#accepting) return 1;
    return this.#two[this.depth]! & this.#accepting ? 2 : tooFar;
  }

  begun(): number {
    return this.#begun[this.depth]!;
  }
}
