import { isPair, type Term } from './read-terms.ts';

/** How many counts there are for each paper. A paper has about a hundred pairs, and most are in no other paper. */
const countsPerPaper = 128;

/**
 * Tells which terms of several words may be in two papers or more; a plural counts as its singular. *No* is certain. *Yes*
 * may be wrong, because some terms share a count. It takes 128 to 256 bytes a paper, however many terms a paper has.
 */
export function repeatedPairs(papers: Iterable<Term[]>, numberOfPapers: number): (key: string) => boolean {
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(numberOfPapers * countsPerPaper + 1)));
  for (const terms of papers) {
    const own = new Set<number>();
    for (const { key } of terms) {
      if (!isPair(key)) continue;
      const { bare, whole } = placesOf(key);
      own.add(bare).add(whole);
    }
    for (const place of own) counts[place] = Math.min(2, counts[place]! + 1);
  }
  // A term is also kept where its plural repeats, so that the plural is known to be one.
  return (key) => Object.values(placesOf(key)).some((place) => counts[place]! > 1);

  /** The counts of a term: of its singular, of itself and of its plural. */
  function placesOf(key: string): { bare: number; whole: number; plural: number } {
    const isPlural = key.endsWith('s');
    let bare = 0x811c9dc5;
    for (let index = 0; index < key.length - Number(isPlural); index += 1) {
      bare = hashed(bare, key.charCodeAt(index));
    }
    const whole = isPlural ? hashed(bare, letterS) : bare;
    return { bare: placeOf(bare), whole: placeOf(whole), plural: placeOf(hashed(whole, letterS)) };
  }

  function placeOf(hash: number): number {
    return (hash >>> 0) % counts.length;
  }
}

const letterS = 's'.charCodeAt(0);

/** One step of FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units. */
function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
