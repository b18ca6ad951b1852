import { fieldSpan } from '../format/positions.ts';
import type { ChunkWords } from './chunk-words.ts';
import type { Texts } from './texts.ts';

/** Where entries (words and pieces with symbols) stand, entry by entry. */
export interface Occurrences {
  /** Where those of each entry start and end. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Places of papers, ascending within an entry. */
  papers: Uint32Array;
  /** Positions in the paper, ascending within a paper. */
  positions: Uint32Array;
}

/**
 * Brings what stands in the texts, paper by paper, into the order of entries: a counting sort, so that time
 * grows with the text alone. Words beyond the span of a field are not there for search.
 */
export function sortOccurrences({ numbers, ends, fields }: Texts, words: ChunkWords): Occurrences {
  const starts = startsOf(numbers, words);
  const next = starts.slice();
  const papers = new Uint32Array(starts.at(-1)!);
  const positions = new Uint32Array(papers.length);
  let paper = -1;
  let place = 0;
  let index = 0;
  for (const [text, end] of ends.entries()) {
    const field = fields[text]!;
    if (field === 0) paper += 1;
    // A gap between two authors: no phrase reads over it.
    place = field === 2 && fields[text - 1] === 2 ? place + 1 : field * fieldSpan;
    const last = (field + 1) * fieldSpan - 2;
    for (; index < end; index += 1) {
      const chunk = numbers[index]!;
      const length = words.lengths[chunk]!;
      if (place + length > last) break;
      const chunkEnd = words.ends[chunk]!;
      for (let at = startOf(chunk, words); at < chunkEnd; at += 1) {
        const entry = words.entries[at]!;
        const to = next[entry]!;
        next[entry] = to + 1;
        papers[to] = paper;
        positions[to] = place + words.before[at]!;
      }
      place += length;
    }
    index = end;
  }
  return { starts: starts.subarray(0, -1), ends: next.subarray(0, -1), papers, positions };
}

/** How many entries stand before those of each entry in the texts, and, last, how many in all. */
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

function startOf(chunk: number, { ends }: ChunkWords): number {
  return chunk === 0 ? 0 : ends[chunk - 1]!;
}
