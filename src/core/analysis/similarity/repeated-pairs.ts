import type { Term } from './read-terms.ts';

/** Counts for each paper: it has some hundred pairs, of which most are in no other. */
const countsPerPaper = 128;

/**
 * Which terms of several words may be in two papers or more, where a plural counts as its singular. *No* is certain; *yes*
 * is wrong of a few, since terms share the counts. It takes 128 to 256 bytes a paper, however many terms a paper has.
 */
export function repeatedPairs(papers: Iterable<Term[]>, numberOfPapers: number): (key: string) => boolean {
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(numberOfPapers * countsPerPaper + 1)));
  for (const terms of papers) {
    const own = new Set<number>();
    for (const { key, single } of terms) {
      if (single) continue;
      const { bare, whole } = placesOf(key);
      own.add(bare).add(whole);
    }
    for (const place of own) counts[place] = Math.min(2, counts[place]! + 1);
  }
  // A term is also kept where its plural repeats, so that the plural is known to be one.
  return (key) => Object.values(placesOf(key)).some((place) => counts[place]! > 1);

  /** Where a term is counted, as a plural, as it is, and if it is a singular. */
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
