/** No abstract has as many words; an array with such a place would only be slow. */
const maxPlaces = 1_000_000;

/**
 * The text of an inverted index, which has the places of each word: `{"a": [0, 2], "b": [1]}`
 * is `a b a`. Gaps are closed. Null where a word has no list, or a place is no whole number below a million.
 */
export function fromInvertedIndex(index: Record<string, unknown>): string | null {
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) return null;
    for (const place of places) {
      if (!Number.isInteger(place) || place < 0 || place >= maxPlaces) return null;
      const other = words[place];
      words[place] = other === undefined ? word : `${other} ${word}`;
    }
  }
  // The values of an array are those of its places in order, without the gaps.
  return Object.values(words).join(' ');
}
