import { type FactPlaces, partsOf, type Stated } from '../../sources/parsed-source.ts';
import { type FieldText, statedFields } from './field-texts.ts';
import type { JsonItem, JsonValues, KnownFields } from './json-values.ts';

/** How the facts of one kind of object are read: the fields that they come from, as paths, and what is made of them. */
export type Mapping<Facts> = { readonly [Fact in keyof Facts]: MappedFact<Facts[Fact]> };

interface MappedFact<Value> {
  /**
   * Names of fields, as in `title`, `journal/name` or, of the objects of a list, `authors/name`; of what is named
   * alone, all is read.
   */
  from: readonly string[];
  read(item: JsonItem, values: JsonValues): Value;
}

/** The facts, and the places of the fields that they were read from, where it is certain which field that was. */
export function readFacts<Facts>(
  mapping: Mapping<Facts>,
  item: JsonItem,
  values: JsonValues,
): Facts & { places: FactPlaces } {
  const facts: Record<string, unknown> = {};
  const places: FactPlaces = {};
  for (const fact of Object.keys(mapping)) {
    const { from, read } = mapping[fact as keyof Facts];
    const value = read(item, values);
    facts[fact] = value;
    if (value === null || isEmpty(value)) continue;
    const fields = statedFields(item, from);
    for (const [name, part] of namedParts(fact, value)) {
      const pointer = fieldOf(part, fields);
      if (pointer !== null) places[name] = values.placeOf(pointer);
    }
  }
  return { ...facts, places } as Facts & { places: FactPlaces };
}

/** The parts of a fact that is an object of facts, with their names; any other fact as it is. */
function namedParts(fact: string, value: unknown): [name: string, value: unknown][] {
  if (fact !== 'identifiers' && fact !== 'publication') return [[fact, value]];
  return Object.entries(value as object).map(([part, one]) => [`${fact}.${part}`, one]);
}

/** The facts with the places that they were read from; what is null or empty is left away. */
export function readStatedFacts<Facts>(
  mapping: Mapping<Facts>,
  item: JsonItem,
  values: JsonValues,
): { [Fact in keyof Facts]?: Stated<NonNullable<Facts[Fact]>> } {
  const { places, ...facts } = readFacts(mapping, item, values);
  const stated = Object.entries<unknown>(facts).filter(([, value]) => value !== null && !isEmpty(value));
  return Object.fromEntries(
    stated.map(([fact, value]) => {
      const [first] = statedFields(item, mapping[fact as keyof Facts].from);
      const place = places[fact] ?? values.placeOf(first?.pointer ?? item.pointer);
      const parts = partsOf(places, fact);
      return [fact, { value, place, ...(Object.keys(parts).length > 0 && { parts }) }];
    }),
  ) as { [Fact in keyof Facts]?: Stated<NonNullable<Facts[Fact]>> };
}

/** Shorter values, such as the number of a volume, can be in another field by chance. */
const minContained = 5;

/**
 * The pointer of the field that a value was read from: the only one that is stated, the first that is that value, or the
 * first that contains it. Null if none of them is certain.
 */
function fieldOf(value: unknown, fields: readonly FieldText[]): string | null {
  const [only, ...others] = fields;
  if (only && others.length === 0) return only.pointer;
  if (typeof value === 'object') return null;
  const sought = String(value).toLowerCase();
  const same = fields.find(({ texts }) => texts.includes(sought));
  if (same || sought.length < minContained) return same?.pointer ?? null;
  return fields.find(({ texts }) => texts.some((text) => text.includes(sought)))?.pointer ?? null;
}

/** Every field that some of the mappings read. */
export function knownFields(...mappings: Record<string, { from: readonly string[] }>[]): KnownFields {
  const known: KnownFields = new Map();
  for (const path of mappings.flatMap((mapping) => Object.values(mapping).flatMap(({ from }) => from))) {
    let fields = known;
    for (const name of path.split('/')) {
      const inner: KnownFields = fields.get(name) ?? new Map();
      fields.set(name, inner);
      fields = inner;
    }
  }
  return known;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
