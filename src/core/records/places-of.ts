import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

/**
 * Where a stated fact of a citing paper stands, the most trusted place first: the places that `provenance`
 * names for the field, else the first place of the paper.
 */
export function placesOf(
  { source, provenance }: Pick<CitingPaper, 'source' | 'provenance'>,
  field: string,
): SourcePlace[] {
  const named = (provenance[field] ?? []).flatMap((index) => source[index] ?? []);
  return named.length > 0 ? named : source.slice(0, 1);
}
