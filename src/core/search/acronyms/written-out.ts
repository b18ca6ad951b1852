import type { StatedAcronym } from './stated-acronyms.ts';

/** A long form as some papers write it that lack the acronym; their indexes, ascending. */
export interface WrittenOut {
  text: string;
  papers: number[];
}

/**
 * How papers write out an acronym that they do not use. `having` gives the papers with a word, `reading` those that have
 * words in a row in their prose, both as ascending indexes.
 */
export function writtenOut(
  { short, longs }: StatedAcronym,
  having: (word: string) => Iterable<number>,
  reading: (words: readonly string[]) => number[],
): WrittenOut[] {
  const known = new Set(bothNumbers(short).flatMap((own) => [...having(own)]));
  const written = [...new Set(longs.flatMap(bothNumbers))].map((text) => ({
    text,
    papers: reading(text.split(' ')).filter((paper) => !known.has(paper)),
  }));
  return written.filter(({ papers }) => papers.length > 0);
}

/** A word, or the last of several, in both numbers, since papers write `language model` and `language models`. */
function bothNumbers(text: string): string[] {
  return [text, text.endsWith('s') ? text.slice(0, -1) : `${text}s`];
}
