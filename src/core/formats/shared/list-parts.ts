import type { Work } from '../../schemas/work.ts';

/** The text of a list: its head, its entries one after the other, and its tail. */
export interface ListParts {
  head: string;
  /** The entry of the work at `index` (0-based), with what parts it from the one before. */
  entry(work: Work, index: number): string;
  /** What follows the last of `count` entries. */
  tail(count: number): string;
}

/** Writes a whole list by its parts. */
export function inOnePiece<Origin>(inParts: (origin: Origin) => ListParts) {
  return (works: readonly Work[], origin: Origin): string => {
    const { head, entry, tail } = inParts(origin);
    return head + works.map(entry).join('') + tail(works.length);
  };
}
