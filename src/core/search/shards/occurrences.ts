/** Where entries (words and pieces with symbols) stand, entry by entry. */
export interface Occurrences {
  /** Where those of each entry start; one more than there are entries. */
  starts: Uint32Array;
  /** Places of papers, ascending within an entry. */
  papers: Uint32Array;
  /** Positions in the paper, ascending within a paper. */
  positions: Uint32Array;
}

/**
 * Brings what was read paper by paper into the order of entries: a counting sort, so that time grows with
 * the text alone. `ranks` gives each entry its place in that order.
 */
export function sortOccurrences(
  entries: Uint32Array,
  positions: Uint32Array,
  paperEnds: Uint32Array,
  ranks: Uint32Array,
): Occurrences {
  const starts = new Uint32Array(ranks.length + 1);
  for (const entry of entries) add((ranks[entry] as number) + 1, 1);
  for (let rank = 0; rank < ranks.length; rank += 1) add(rank + 1, starts[rank] as number);
  const next = starts.slice();
  const sorted = {
    starts,
    papers: new Uint32Array(entries.length),
    positions: new Uint32Array(entries.length),
  };
  for (let paper = 0, index = 0; paper < paperEnds.length; paper += 1) {
    for (; index < (paperEnds[paper] as number); index += 1) {
      const rank = ranks[entries[index] as number] as number;
      const at = next[rank] as number;
      next[rank] = at + 1;
      sorted.papers[at] = paper;
      sorted.positions[at] = positions[index] as number;
    }
  }
  return sorted;

  function add(at: number, count: number): void {
    starts[at] = (starts[at] as number) + count;
  }
}
