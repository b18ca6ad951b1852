import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

/**
 * The places of a stated fact of a citing paper, the most trusted first: those that `provenance` lists for the
 * field, or for the field that it is a part of (`identifiers.doi`); otherwise the first place of the paper.
 */
export function placesOf(
  { source, provenance }: Pick<CitingPaper, 'source' | 'provenance'>,
  field: string,
): SourcePlace[] {
  const places = byField(provenance, field) ?? [];
  const named = places.flatMap((index) => source[index] ?? []);
  return named.length > 0 ? named : source.slice(0, 1);
}

/** The files that state a fact of some of the papers, each once, in the order in which they come first. */
export function filesStating(papers: Pick<CitingPaper, 'source' | 'provenance'>[], field: string): string[] {
  return [...new Set(papers.flatMap((paper) => placesOf(paper, field).map(({ file }) => file)))];
}

/** The value for a field, or else for the field that it is a part of. */
export function byField<T>(known: Record<string, T>, field: string): T | undefined {
  return known[field] ?? known[field.replace(/\..*$/, '')];
}
