import type { ChunkWords } from './chunk-words.ts';
import type { Texts } from './texts.ts';
import { walkOccurrences } from './walk.ts';

/** The occurrences of entries (words and pieces with symbols), entry by entry. */
export interface Occurrences {
  /** Where the occurrences of each entry start and end. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Indexes of papers, ascending within an entry. */
  papers: Uint32Array;
  /** Positions in the paper, ascending within a paper. */
  positions: Uint32Array;
}

/** Sorts the occurrences in the texts by entry with a counting sort, so that the time is linear in the length of the texts. */
export function sortOccurrences(texts: Texts, words: ChunkWords): Occurrences {
  const starts = startsOf(texts.numbers, words);
  const next = starts.slice();
  const papers = new Uint32Array(starts.at(-1)!);
  const positions = new Uint32Array(papers.length);
  walkOccurrences(texts, words, (entry, paper, position) => {
    const to = next[entry]!;
    next[entry] = to + 1;
    papers[to] = paper;
    positions[to] = position;
  });
  return { starts: starts.subarray(0, -1), ends: next.subarray(0, -1), papers, positions };
}

/** How many occurrences come before those of each entry, and last the total. */
function startsOf(numbers: Uint32Array, { words, pieces, entries, ends }: ChunkWords): Uint32Array {
  const times = new Uint32Array(ends.length);
  for (const chunk of numbers) times[chunk] = times[chunk]! + 1;
  const starts = new Uint32Array(words.length + pieces.length + 1);
  for (let chunk = 0, at = 0; chunk < ends.length; chunk += 1) {
    for (; at < ends[chunk]!; at += 1) {
      const after = entries[at]! + 1;
      starts[after] = starts[after]! + times[chunk]!;
    }
  }
  for (let entry = 1; entry < starts.length; entry += 1) {
    starts[entry] = starts[entry]! + starts[entry - 1]!;
  }
  return starts;
}
