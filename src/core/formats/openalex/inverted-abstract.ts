/**
 * The text of an inverted index, which has for each word the places where it stands: `{"a": [0, 2], "b": [1]}`
 * is `a b a`. Gaps are closed. Null where a place is no whole number from 0 on, or a word has no list.
 */
export function fromInvertedIndex(index: Record<string, unknown>): string | null {
  const words: { word: string; place: number }[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) return null;
    for (const place of places) {
      if (!Number.isSafeInteger(place) || place < 0) return null;
      words.push({ word, place });
    }
  }
  return words
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}
