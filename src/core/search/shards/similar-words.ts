import type { FlatWords } from './front-coding.ts';

/** A word whose spelling is near to a term. */
export interface SimilarWord {
  /** Place in the vocabulary. */
  place: number;
  /** Slips between the term and the word, or a beginning of the word. */
  distance: number;
  /** True where the whole word is as near as that, not only a beginning. */
  whole: boolean;
}

/** Longest term that is compared: one bit a letter, and one for the empty beginning. */
const longestTerm = 30;

/**
 * Finds the words within `slips` (1 or 2) of a term, or of which a beginning is: an insertion, deletion,
 * substitution or transposition of neighbours each is one slip (optimal string alignment).
 *
 * A bit for each beginning of the term, a row of bits for each number of slips, all moved at once for a letter
 * of the word (Wu & Manber 1992; transpositions as in Hyyrö 2003). Sorted words share beginnings, whose rows
 * are kept, and once no bit is left no word with that beginning needs to be read on.
 */
export function findSimilar({ units, starts, shared }: FlatWords, term: string, slips: number): SimilarWord[] {
  const size = starts.length - 1;
  const found: SimilarWord[] = [];
  if (term.length > longestTerm || term.length === 0) return found;
  const masks = letterMasks(term);
  const full = 2 ** (term.length + 1) - 1;
  const accepting = 1 << term.length;
  const deepest = term.length + slips + 1;
  // Rows by depth in the word: letters read so far.
  const none = new Int32Array(deepest + 1).fill(0b1);
  const one = new Int32Array(deepest + 1).fill(0b11 & full);
  const two = new Int32Array(deepest + 1).fill((slips > 1 ? 0b111 : 0b11) & full);
  const letters = new Int32Array(deepest + 1);
  const best = new Uint8Array(deepest + 1).fill(tooFar);
  // Depth to which the rows are those of the word before; where they ended because no bit was left.
  let depth = 0;
  let dead = false;
  for (let place = 0; place < size; place += 1) {
    const common = shared[place] as number;
    const start = starts[place] as number;
    const length = (starts[place + 1] as number) - start;
    if (!dead || common < depth) {
      depth = Math.min(depth, common);
      dead = false;
      while (!dead && depth < length) {
        const unit = units[start + depth] as number;
        const mask = unit < 128 ? (masks.ascii[unit] as number) : (masks.other.get(unit) ?? 0);
        const [a, b, c] = [none[depth] as number, one[depth] as number, two[depth] as number];
        const before = letters[depth] as number;
        const crossed = depth > 0 ? (none[depth - 1] as number) : 0;
        const crossedOnce = depth > 0 ? (one[depth - 1] as number) : 0;
        const a2 = (a << 1) & mask;
        const b2 = (((b << 1) & mask) | a | ((a | a2) << 1) | ((((crossed << 1) & mask) << 1) & before)) & full;
        const c2 =
          slips > 1
            ? (((c << 1) & mask) | b | ((b | b2) << 1) | ((((crossedOnce << 1) & mask) << 1) & before)) & full
            : b2;
        depth += 1;
        none[depth] = a2;
        one[depth] = b2;
        two[depth] = c2;
        letters[depth] = mask;
        const distance = a2 & accepting ? 0 : b2 & accepting ? 1 : c2 & accepting ? 2 : tooFar;
        best[depth] = Math.min(best[depth - 1] as number, distance);
        dead = c2 === 0;
      }
    }
    const distance = best[depth] as number;
    if (distance <= slips) {
      const whole = depth === length && distanceAt(depth) === distance;
      found.push({ place, distance, whole });
    }
  }
  return found;

  function distanceAt(at: number): number {
    if ((none[at] as number) & accepting) return 0;
    if ((one[at] as number) & accepting) return 1;
    return (two[at] as number) & accepting ? 2 : tooFar;
  }
}

const tooFar = 3;

function letterMasks(term: string): { ascii: Int32Array; other: Map<number, number> } {
  const ascii = new Int32Array(128);
  const other = new Map<number, number>();
  for (let index = 0; index < term.length; index += 1) {
    const unit = term.charCodeAt(index);
    const bit = 1 << (index + 1);
    if (unit < 128) ascii[unit] = (ascii[unit] as number) | bit;
    else other.set(unit, (other.get(unit) ?? 0) | bit);
  }
  return { ascii, other };
}
