import { finding, type Place } from '../messages/finding.ts';
import type { RuleId } from '../messages/rules.ts';
import type { Message } from '../schemas/message.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

/** A place of one source, with the file that it is in. */
export function toSourcePlace(file: string, place: NonNullable<Place>): SourcePlace {
  if (!('path' in place)) return { file, line: place.line };
  return 'line' in place ? { file, line: place.line, path: place.path } : { file, path: place.path };
}

/** Places, each once, in their order. */
export function distinctPlaces(places: SourcePlace[]): SourcePlace[] {
  return Array.from(new Map(places.map((place) => [JSON.stringify(place), place])).values());
}

/**
 * A place as messages print it: `x.pith.txt:37`, `x.csl.json:/3`, `x.openalex.jsonl:2:/results/14`; for a whole file,
 * its name alone.
 */
export function printPlace(place: SourcePlace): string {
  const line = 'line' in place ? place.line : undefined;
  return [place.file, line, place.path].filter((part) => part !== undefined && part !== '').join(':');
}

/** Says a place within its file: `line 37`, `/3`, `line 2, /results/14`; empty for the whole file. */
export function sayPlace(place: SourcePlace): string {
  if (!('line' in place)) return place.path;
  return place.path === undefined ? `line ${place.line}` : `line ${place.line}, ${place.path}`;
}

/** A place as a message about another place prints it: `line 37`, with its file only if that is another one. */
export function printNear(place: SourcePlace, { file }: SourcePlace): string {
  if (place.file !== file) return printPlace(place);
  return sayPlace(place);
}

/** A message about a place in a source; its file is named as in the folder of dumps. */
export function messageAt(rule: RuleId, place: SourcePlace, reason: string, expected?: string): Message {
  const details = expected === undefined ? {} : { expected };
  return { ...finding(rule, place, reason, details), file: place.file };
}
