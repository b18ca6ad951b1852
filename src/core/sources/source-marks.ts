import type { SourcePlace } from '../schemas/source-place.ts';
import { sayPlace } from './source-places.ts';

/** A link from a fact to its place in a source. */
export interface SourceMark {
  href: string;
  /** The place with the whole name of its file. */
  name: string;
  /** As printed. */
  text: string;
}

/**
 * The marks of places; `addressOf` says where a place can be read. All files of a hub begin with its id, so that only the
 * rest is printed, unless the `whole` name is asked for.
 */
export function toSourceMarks(
  places: readonly SourcePlace[],
  addressOf: (place: SourcePlace) => string,
  whole = false,
): SourceMark[] {
  return places.map((place) => {
    const name = `${place.file} ${sayPlace(place)}`.trim();
    return { href: addressOf(place), name, text: whole ? name : name.slice(name.indexOf('.') + 1) };
  });
}
