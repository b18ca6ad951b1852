import type { Place } from '../../messages/finding.ts';
import type { RuleId } from '../../messages/rules.ts';
import type { ParsedPaper, ParsedSource } from '../../sources/parsed-source.ts';
import { linePlaces } from '../shared/line-places.ts';
import { memberOffsets } from './member-offsets.ts';

/** The rules that a file breaks which is not JSON as a whole. */
const isOfBroken: ReadonlySet<string> = new Set([
  'bad-syntax',
  'broken-entry',
  'cut-file',
] satisfies RuleId[]);

/**
 * A source with the line beside each place that is only a JSON Pointer. Of a text that is not JSON as a whole, as one
 * with a broken entry, pointers stay alone: they are of what could be read.
 */
export function withLines(source: ParsedSource, text: string): ParsedSource {
  const pointers = new Set<string>();
  mapPlaces(source, (place) => {
    const pointer = onlyPointer(place);
    if (pointer) pointers.add(pointer);
    return place;
  });
  if (pointers.size === 0 || source.findings.some(({ rule }) => isOfBroken.has(rule))) return source;
  const offsets = memberOffsets(text, pointers);
  const toPlace = linePlaces(text);
  return mapPlaces(source, (place) => {
    const path = onlyPointer(place);
    const offset = path === null ? undefined : offsets.get(path);
    return path === null || offset === undefined ? place : { line: toPlace(offset).line, path };
  });
}

/** The JSON Pointer of a place without a line; null for other places. */
function onlyPointer(place: NonNullable<Place>): string | null {
  return 'path' in place && !('line' in place) ? place.path : null;
}

type ChangePlace = (place: NonNullable<Place>) => NonNullable<Place>;

function mapPlaces(source: ParsedSource, change: ChangePlace): ParsedSource {
  const hub = Object.entries(source.hub).map(([field, stated]) => {
    const parts = stated.parts && { parts: mapValues(stated.parts, change) };
    return [field, { ...stated, place: change(stated.place), ...parts }];
  });
  return {
    ...source,
    hub: Object.fromEntries(hub),
    papers: source.papers.map((paper) => mapPaper(paper, change)),
    representatives: source.representatives.map(({ facts, place, ...rest }) => ({
      ...rest,
      facts: mapFacts(facts, change),
      place: change(place),
    })),
    keptText: source.keptText.map((kept) => ({ ...kept, place: change(kept.place) })),
    headings: source.headings.map((heading) => ({ ...heading, place: change(heading.place) })),
  };
}

function mapPaper(paper: ParsedPaper, change: ChangePlace): ParsedPaper {
  return { ...mapFacts(paper, change), place: change(paper.place) };
}

function mapFacts<Facts extends Omit<ParsedPaper, 'title' | 'key' | 'place'>>(
  facts: Facts,
  change: ChangePlace,
): Facts {
  const places = facts.places && { places: mapValues(facts.places, change) };
  return {
    ...facts,
    ...places,
    quotes: facts.quotes.map((quote) => ({ ...quote, place: change(quote.place) })),
  };
}

function mapValues<Value>(
  values: Record<string, Value>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
