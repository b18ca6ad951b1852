import { isExplaining } from '../../query/document.ts';
import { fieldOrder } from '../format/fields.ts';
import { fieldSpan } from '../format/positions.ts';

/** The occurrences of one entry, from `start` to `end`: ascending papers, and ascending positions in each. */
export interface EntryList {
  papers: Uint32Array;
  positions: Uint32Array;
  start: number;
  end: number;
}

/** The papers of an entry, once for each occurrence. */
export function papersOf(list: EntryList | undefined): number[] {
  return list ? Array.from(list.papers.subarray(list.start, list.end)) : [];
}

/** The papers in which words follow one another in a text other than a name or a fact; ascending. */
export function papersWith(row: readonly (EntryList | undefined)[]): number[] {
  const lists = row.flatMap((list, at) => (list ? [{ list, at }] : []));
  if (lists.length < row.length) return [];
  const [rarest, ...others] = lists.sort((a, b) => a.list.end - a.list.start - (b.list.end - b.list.start));
  const papers = new Set<number>();
  if (!rarest) return [];
  const { list, at } = rarest;
  for (let index = list.start; index < list.end; index += 1) {
    const paper = list.papers[index]!;
    const first = list.positions[index]! - at;
    const field = fieldOrder[Math.floor(first / fieldSpan)];
    if (!field || !isExplaining(field) || papers.has(paper)) continue;
    if (others.every((other) => has(other.list, paper, first + other.at))) papers.add(paper);
  }
  return [...papers];
}

function has({ papers, positions, start, end }: EntryList, paper: number, position: number): boolean {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const own = papers[middle]!;
    if (own < paper || (own === paper && positions[middle]! < position)) low = middle + 1;
    else high = middle;
  }
  return low < end && papers[low] === paper && positions[low] === position;
}
