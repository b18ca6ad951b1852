import { fold } from '../query/fold.ts';
import { notStated } from './facet-table.ts';
import type { Facet } from './facets.ts';

/** Values of a facet that a page and the start of a search index carry: thousands of authors are fetched on request. */
const maxCarried = 40;

/** The facets as a page carries them: of a facet with many values the first ones, and *Not stated*. */
export function carriedFacets(facets: Facet[]): Facet[] {
  return facets.map((facet) => {
    const more = facet.values.length - maxCarried;
    if (more <= 0) return facet;
    const last = facet.values.slice(-1).filter(({ key }) => key === notStated.key);
    return { ...facet, more, values: [...facet.values.slice(0, maxCarried - last.length), ...last] };
  });
}

/** The facets as a page carries them, without their papers, each value with their number. */
export function facetHeads(facets: Facet[]) {
  return carriedFacets(facets).map(({ values, ...facet }) => ({
    ...facet,
    values: values.map(({ key, label }) => ({ key, label })),
    counts: values.map(({ papers }) => papers.length),
  }));
}

/** A value found in a facet, with how many papers it would leave. */
interface FoundValue {
  key: string;
  label: string;
  count: number;
}

/** Values of a facet that leave at least one paper. */
export interface FoundValues {
  /** Those that leave the most papers first. */
  values: FoundValue[];
  /** Number of values beyond these. */
  more: number;
}

/**
 * The values of a facet whose label has each word of `wanted`, also inside of words, at most `limit`. They are counted
 * in `papers`, the ascending indexes that query and other filters leave.
 */
export function findValues(
  { values }: Facet,
  wanted: string,
  papers: ArrayLike<number>,
  size: number,
  limit: number,
): FoundValues {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const left = new Uint8Array(size);
  for (let at = 0; at < papers.length; at += 1) left[papers[at] ?? 0] = 1;
  const found: FoundValue[] = [];
  for (const { key, label, papers: having } of values) {
    if (words.length > 0 && !hasWords(label, words)) continue;
    let count = 0;
    for (let at = 0; at < having.length; at += 1) count += left[having[at] ?? 0] ?? 0;
    if (count > 0) found.push({ key, label, count });
  }
  found.sort(
    (a, b) => Number(a.key === notStated.key) - Number(b.key === notStated.key) || b.count - a.count,
  );
  return { values: found.slice(0, limit), more: Math.max(found.length - limit, 0) };
}

function hasWords(label: string, words: string[]): boolean {
  const folded = fold(label);
  return words.every((word) => folded.includes(word));
}
