import type { Stated } from '../../sources/parsed-source.ts';
import { isJsonObject, toPointer } from './json.ts';
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

export function readFacts<Facts>(mapping: Mapping<Facts>, item: JsonItem, values: JsonValues): Facts {
  const facts = Object.keys(mapping).map((fact) => [fact, mapping[fact as keyof Facts].read(item, values)]);
  return Object.fromEntries(facts) as Facts;
}

/** The facts with the places that they were read from; what is null or empty is left away. */
export function readStatedFacts<Facts>(
  mapping: Mapping<Facts>,
  item: JsonItem,
  values: JsonValues,
): { [Fact in keyof Facts]?: Stated<NonNullable<Facts[Fact]>> } {
  const facts = Object.entries<unknown>(readFacts(mapping, item, values) as Record<string, unknown>);
  const stated = facts.filter(([, value]) => value !== null && !isEmpty(value));
  return Object.fromEntries(
    stated.map(([fact, value]) => {
      const place = values.placeOf(firstStated(item, mapping[fact as keyof Facts].from));
      return [fact, { value, place }];
    }),
  ) as { [Fact in keyof Facts]?: Stated<NonNullable<Facts[Fact]>> };
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

/** The pointer of the first of the fields that is stated, of a list as a whole; else of the object. */
function firstStated({ fields, pointer }: JsonItem, paths: readonly string[]): string {
  for (const path of paths) {
    let value: unknown = fields;
    let at = pointer;
    for (const name of path.split('/')) {
      if (Array.isArray(value)) break;
      value = isJsonObject(value) ? value[name] : undefined;
      at = toPointer(at, name);
    }
    if (value !== undefined && value !== null && value !== '') return at;
  }
  return pointer;
}
