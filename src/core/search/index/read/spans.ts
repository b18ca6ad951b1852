import { fieldSpan, type Positions } from '../format/positions.ts';
import type { Postings } from '../format/postings.ts';

/** Runs of words in papers, by position (see `fieldSpan`). */
export interface Spans {
  /** Ascending. */
  papers: ArrayLike<number>;
  /** Where the runs of each paper start in `positions`; one more item than papers. */
  starts: ArrayLike<number>;
  /** Where each run begins. */
  positions: ArrayLike<number>;
  /** The length of each run in words, or of all runs. */
  words: ArrayLike<number> | number;
}

/** The papers in all lists, which are ascending. */
export function commonPapers(lists: readonly ArrayLike<number>[]): Uint32Array {
  const [first, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (!first) return new Uint32Array();
  const next = others.map(() => 0);
  return Uint32Array.from(first).filter((paper) =>
    others.every((list, which) => {
      let at = next[which]!;
      while (at < list.length && list[at]! < paper) at += 1;
      next[which] = at;
      return list[at] === paper;
    }),
  );
}

/**
 * The papers in which a run of each part directly follows one of the part before, with the bits of the
 * fields.
 */
export function findAdjacent(parts: readonly Spans[]): Postings {
  const papers: number[] = [];
  const fields: number[] = [];
  const next = parts.map(() => 0);
  for (const paper of commonPapers(parts.map((part) => part.papers))) {
    let ends: Set<number> | null = null;
    for (const [which, part] of parts.entries()) {
      let at = next[which]!;
      while (part.papers[at]! < paper) at += 1;
      next[which] = at;
      ends = ends === null || ends.size > 0 ? endsAfter(part, at, ends) : ends;
    }
    if (!ends || ends.size === 0) continue;
    papers.push(paper);
    fields.push(fieldsOf(ends));
  }
  return { papers: Uint32Array.from(papers), fields: Uint8Array.from(fields) };
}

/** The ends of the runs that begin where others end, or of all runs if there are no others. */
function endsAfter({ starts, positions, words }: Spans, at: number, others: Set<number> | null): Set<number> {
  const ends = new Set<number>();
  for (let index = starts[at]!; index < starts[at + 1]!; index += 1) {
    const position = positions[index]!;
    if (others && !others.has(position)) continue;
    ends.add(position + (typeof words === 'number' ? words : words[index]!));
  }
  return ends;
}

function fieldsOf(ends: Set<number>): number {
  let fields = 0;
  // A run never reaches the end of its field's span.
  for (const end of ends) fields |= 1 << Math.floor(end / fieldSpan);
  return fields;
}

/** Spans of one entry; each run is one word or piece. */
export function spansOf({ papers }: Postings, { positions, starts }: Positions, words: number): Spans {
  return { papers, starts, positions, words };
}

/** Merges the spans of several entries. */
export function mergeSpans(parts: readonly Spans[]): Spans {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const byPaper = new Map<number, { position: number; words: number }[]>();
  for (const { papers, starts, positions, words } of parts) {
    for (let at = 0; at < papers.length; at += 1) {
      const paper = papers[at]!;
      const runs = byPaper.get(paper) ?? [];
      byPaper.set(paper, runs);
      for (let index = starts[at]!; index < starts[at + 1]!; index += 1) {
        const length = typeof words === 'number' ? words : words[index]!;
        runs.push({ position: positions[index]!, words: length });
      }
    }
  }
  const papers = [...byPaper.keys()].sort((a, b) => a - b);
  const runs = papers.map((paper) => byPaper.get(paper)!);
  let end = 0;
  const starts = [0, ...runs.map(({ length }) => (end += length))];
  return {
    papers,
    starts,
    positions: runs.flat().map(({ position }) => position),
    words: runs.flat().map(({ words }) => words),
  };
}
