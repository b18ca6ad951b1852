import { fieldSpan, type Positions } from '../format/positions.ts';
import type { Postings } from '../format/postings.ts';

/** An entry of the index in its papers. */
export interface Occurrences extends Positions {
  /** Ascending. */
  papers: Uint32Array;
  /** Length of the entry in words. */
  words: number;
}

/** Where a part of a text, which may be any of several entries, begins in some papers, and where it ends. */
export interface Spans {
  /** Where the spans of each paper start in the other two; one more item than papers. */
  starts: Uint32Array;
  /** Where each span begins (`fieldSpan`); in a paper in no order. */
  positions: Uint32Array;
  /** Length of each span in words. */
  words: Uint32Array;
}

/** The papers in all lists, which are ascending. */
export function commonPapers(lists: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (!first) return new Uint32Array();
  const next = others.map(() => 0);
  return first.filter((paper) =>
    others.every((list, which) => {
      let at = next[which]!;
      while (at < list.length && list[at]! < paper) at += 1;
      next[which] = at;
      return list[at] === paper;
    }),
  );
}

/** By paper of an index of `size` papers: its place among some papers, from 1 on; 0 if it is not one of them. */
export function placesOf(papers: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let at = 0; at < papers.length; at += 1) places[papers[at]!] = at + 1;
  return places;
}

/** The spans of several entries in `count` papers, whose places are given (`placesOf`). */
export function mergeSpans(entries: readonly Occurrences[], places: Uint32Array, count: number): Spans {
  const starts = new Uint32Array(count + 1);
  for (const { papers, starts: own } of entries) {
    for (let at = 0; at < papers.length; at += 1) {
      const place = places[papers[at]!]!;
      if (place === 0) continue;
      starts[place]! += own[at + 1]! - own[at]!;
    }
  }
  for (let place = 1; place <= count; place += 1) starts[place]! += starts[place - 1]!;
  const positions = new Uint32Array(starts[count]!);
  const words = new Uint32Array(positions.length);
  const next = starts.slice(0, count);
  for (const entry of entries) {
    for (let at = 0; at < entry.papers.length; at += 1) {
      const place = places[entry.papers[at]!]!;
      if (place === 0) continue;
      let to = next[place - 1]!;
      for (let from = entry.starts[at]!; from < entry.starts[at + 1]!; from += 1) {
        positions[to] = entry.positions[from]!;
        words[to] = entry.words;
        to += 1;
      }
      next[place - 1] = to;
    }
  }
  return { starts, positions, words };
}

/** Of some papers, those in which each part directly follows the part before, with the bits of the fields. */
export function findAdjacent(papers: Uint32Array, parts: readonly Spans[]): Postings {
  const found: number[] = [];
  const fields: number[] = [];
  for (let at = 0; at < papers.length; at += 1) {
    let ends: number[] | null = null;
    for (const part of parts) {
      ends = endsAfter(part, at, ends);
      if (ends.length === 0) break;
    }
    if (!ends || ends.length === 0) continue;
    found.push(papers[at]!);
    fields.push(fieldsOf(ends));
  }
  return { papers: Uint32Array.from(found), fields: Uint8Array.from(fields) };
}

/** The ends of the spans of a paper that begin where others end, or of all if there are no others. */
function endsAfter({ starts, positions, words }: Spans, at: number, others: number[] | null): number[] {
  const ends: number[] = [];
  for (let index = starts[at]!; index < starts[at + 1]!; index += 1) {
    const position = positions[index]!;
    if (others === null || others.includes(position)) ends.push(position + words[index]!);
  }
  return ends;
}

function fieldsOf(ends: number[]): number {
  let fields = 0;
  // A span never reaches the end of its field.
  for (const end of ends) fields |= 1 << Math.floor(end / fieldSpan);
  return fields;
}
