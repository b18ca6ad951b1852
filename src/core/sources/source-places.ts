import { finding, type Place } from '../messages/finding.ts';
import type { RuleId } from '../messages/rules.ts';
import type { Message } from '../schemas/message.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

/** A place of one source, with the file that it is in. */
export function toSourcePlace(file: string, place: NonNullable<Place>): SourcePlace {
  return 'path' in place ? { file, path: place.path } : { file, line: place.line };
}

/** Places, each once, in their order. */
export function distinctPlaces(places: SourcePlace[]): SourcePlace[] {
  return Array.from(new Map(places.map((place) => [JSON.stringify(place), place])).values());
}

/** A place as messages print it: `x.pith.txt:37`, `x.csl.json:/3`; for a whole file, its name alone. */
export function printPlace(place: SourcePlace): string {
  const at = 'line' in place ? place.line : place.path;
  return at === '' ? place.file : `${place.file}:${at}`;
}

/** A place as a message about another place prints it: `line 37`, with its file only if that is another one. */
export function printNear(place: SourcePlace, { file }: SourcePlace): string {
  if (place.file !== file) return printPlace(place);
  return 'line' in place ? `line ${place.line}` : place.path;
}

/** A message about a place in a source; its file is named as in the folder of dumps. */
export function messageAt(rule: RuleId, place: SourcePlace, reason: string, expected?: string): Message {
  const details = expected === undefined ? {} : { expected };
  return { ...finding(rule, place, reason, details), file: place.file };
}
