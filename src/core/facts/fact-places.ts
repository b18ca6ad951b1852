import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

type Placed = Pick<CitingPaper, 'source' | 'provenance' | 'places'>;

/**
 * The places of a stated fact of a citing paper, the most trusted first: the very places that `places` lists for the
 * field, or for the field that it is a part of (`identifiers.doi`); otherwise the entries that `provenance` lists for it,
 * or the first entry of the paper.
 */
export function placesOf({ source, provenance, places: known }: Placed, field: string): SourcePlace[] {
  const very = veryPlaces(source, byField(known, field) ?? []);
  if (very.length > 0) return very;
  const places = byField(provenance, field) ?? [];
  const named = places.flatMap((index) => source[index] ?? []);
  return named.length > 0 ? named : source.slice(0, 1);
}

/** The very places of a fact of a citing paper, as its record has them. */
export function veryPlaces(source: SourcePlace[], places: CitingPaper['places'][string]): SourcePlace[] {
  return places.flatMap(({ of, ...within }) => {
    const entry = source[of];
    return entry ? [placeFrom(entry, within)] : [];
  });
}

/** What tells a place from that of its entry: another line, and the pointer from the entry on. */
export interface PlaceWithin {
  line?: number | undefined;
  path?: string | undefined;
}

/** A place as seen from that of its entry in the same file. */
export function placeWithin(entry: SourcePlace, place: SourcePlace): PlaceWithin {
  const [from, to] = [entry.path ?? '', place.path ?? ''];
  const isInside = to.startsWith(`${from}/`);
  if (to !== from && !isInside) return {};
  const line =
    'line' in place && place.line !== ('line' in entry ? entry.line : undefined) ? place.line : undefined;
  return { ...(line !== undefined && { line }), ...(isInside && { path: to.slice(from.length) }) };
}

/** The place that `placeWithin` gave. */
export function placeFrom(entry: SourcePlace, { line, path }: PlaceWithin): SourcePlace {
  const whole = path === undefined ? entry.path : `${entry.path ?? ''}${path}`;
  const number = line ?? ('line' in entry ? entry.line : undefined);
  if (number === undefined) return { file: entry.file, path: whole ?? '' };
  return { file: entry.file, line: number, ...(whole !== undefined && { path: whole }) };
}

/** The files that state a fact of some of the papers, each once, in the order in which they come first. */
export function filesStating(papers: Placed[], field: string): string[] {
  return [...new Set(papers.flatMap((paper) => placesOf(paper, field).map(({ file }) => file)))];
}

/** The value for a field, or else for the field that it is a part of. */
export function byField<T>(known: Record<string, T>, field: string): T | undefined {
  return known[field] ?? known[field.replace(/\..*$/, '')];
}
