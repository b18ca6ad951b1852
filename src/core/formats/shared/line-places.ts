import { at } from '../../text/at.ts';
/** The 1-based line and column of an offset in a text. */
export type ToLinePlace = (offset: number) => { line: number; column: number };

/** Prepares a text for finding places in it; lines end as in `toLines`. */
export function linePlaces(text: string): ToLinePlace {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (at(starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - at(starts, low) + 1 };
  };
}
