import type { FlatWords } from '../format/front-coding.ts';

/** A word whose spelling is near to a term. */
export interface SimilarWord {
  /** Place in the vocabulary. */
  place: number;
  /** Slips between the term and the word; null where they are more than asked for. */
  whole: number | null;
  /** Slips between the term and a beginning of the word that ends in the same letter; null as above. */
  begun: number | null;
}

/** Longest term that is compared: one bit a letter, and one for the empty beginning. */
const maxTermLength = 30;

const tooFar = 3;

/**
 * Finds the words within `slips` (1 or 2) of a term, or of which a beginning is: an insertion, deletion,
 * substitution or transposition of neighbours each is one slip (optimal string alignment).
 *
 * A bit for each beginning of the term, a row of bits for each number of slips, all moved at once for a letter
 * of the word (Wu & Manber 1992; transpositions as in Hyyrö 2003). Sorted words share beginnings, whose rows
 * are kept, and once no bit is left no word with that beginning is read on.
 */
export function findSimilar(
  { units, starts, shared }: FlatWords,
  term: string,
  slips: number,
): SimilarWord[] {
  if (term.length === 0 || term.length > maxTermLength) return [];
  const found: SimilarWord[] = [];
  const rows = new Rows(term, slips);
  for (let place = 0; place + 1 < starts.length; place += 1) {
    const start = starts[place]!;
    const length = starts[place + 1]! - start;
    rows.backTo(shared[place]!);
    while (!rows.dead && rows.depth < length) rows.read(units[start + rows.depth]!);
    const whole = rows.depth === length ? rows.distance() : tooFar;
    const begun = rows.begun();
    if (whole > slips && begun > slips) continue;
    found.push({ place, whole: whole > slips ? null : whole, begun: begun > slips ? null : begun });
  }
  return found;
}

/** The rows of bits for every letter of the word that is being read. */
class Rows {
  /** Letters read. */
  depth = 0;
  /** True where no word that begins with the letters read is near enough to need its next letter. */
  dead = false;
  readonly #slips: number;
  readonly #full: number;
  readonly #accepting: number;
  readonly #last: number;
  readonly #masks = new Int32Array(128);
  readonly #otherMasks = new Map<number, number>();
  // By depth: bit j is set where the first j letters of the term are at most so many slips from those read.
  readonly #none: Int32Array;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  /** By depth: mask of the letter read last, and the least slips to a beginning that ended in the term's last letter. */
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
    // Beyond these no bit is left.
    const depths = term.length + slips + 2;
    this.#none = new Int32Array(depths).fill(0b1);
    this.#one = new Int32Array(depths).fill(0b11 & this.#full);
    this.#two = new Int32Array(depths).fill((slips > 1 ? 0b111 : 0b11) & this.#full);
    this.#letter = new Int32Array(depths);
    this.#begun = new Uint8Array(depths).fill(tooFar);
  }

  /** Forgets the letters from a depth on. */
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
    // In turn: the same letter; a letter too many; another letter or one too few; two letters crossed.
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
