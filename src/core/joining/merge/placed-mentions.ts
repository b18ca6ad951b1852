import { placeWithin } from '../../facts/fact-places.ts';
import { isStated } from '../../facts/paper-facts.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { SourcePlace } from '../../schemas/source-place.ts';
import { type ParsedPaper, partsOf } from '../../sources/parsed-source.ts';
import { toSourcePlace } from '../../sources/source-places.ts';
import { at } from '../../text/at.ts';
import type { PaperMention } from '../mentions.ts';
import type { FactMerger, Statement } from './fact-merger.ts';
import type { StatementsOf } from './merge-work.ts';

/** The places of each shown fact, and of each part. */
type Places = ReturnType<FactMerger['places']>;

/** Fields whose parts have places, and the one that is the first of `roles`. */
const notPlaced = new Set(['identifiers', 'publication', 'role']);

/** The mentions of one paper, with the place of each fact. */
export class PlacedMentions {
  readonly #mentions: PaperMention[];
  /** Which mention a place is of, as an index. */
  readonly #mentionOf = new Map<SourcePlace, number>();

  constructor(mentions: PaperMention[]) {
    this.#mentions = mentions;
    for (const [index, { place }] of mentions.entries()) this.#mentionOf.set(place, index);
  }

  /** Where a mention states a fact: at a place of its own, or where its entry begins. */
  placeOf(mention: PaperMention, field: string): SourcePlace {
    const { paper, place } = mention;
    const own = paper.places?.[field];
    return own ? this.#ofMention(mention, toSourcePlace(place.file, own)) : place;
  }

  /** Every statement of a fact, the most trusted first. */
  readonly stated: StatementsOf<ParsedPaper> = <Name extends keyof ParsedPaper>(name: Name) => {
    const statements: Statement<NonNullable<ParsedPaper[Name]>>[] = [];
    for (const mention of this.#mentions) {
      const value = mention.paper[name];
      if (!isStated(value)) continue;
      const parts = this.#partsOf(mention, name);
      const place = this.placeOf(mention, name);
      statements.push(parts === null ? { value, place } : { value, place, parts });
    }
    return statements;
  };

  /** The places of the parts of a fact, by their names; null where none has a place of its own. */
  #partsOf(mention: PaperMention, field: string): Record<string, SourcePlace> | null {
    const { paper, place } = mention;
    const parts = Object.entries(partsOf(paper.places ?? {}, field));
    if (parts.length === 0) return null;
    return Object.fromEntries(
      parts.map(([part, own]) => [part, this.#ofMention(mention, toSourcePlace(place.file, own))]),
    );
  }

  /**
   * The places of facts as a record has them: in `provenance` those that are not at the first entry alone, in `places`
   * those that are not where their entry begins, of a field that is an object for each of its parts.
   */
  recordedPlaces(merger: FactMerger): Pick<CitingPaper, 'provenance' | 'places'> {
    const read = merger.places();
    return { provenance: this.#provenance(read), places: this.#veryPlaces(read) };
  }

  #provenance(read: Places): CitingPaper['provenance'] {
    const provenance: CitingPaper['provenance'] = {};
    if (this.#mentions.length === 1) return provenance;
    const entries = new Map(Array.from(read, ([field, places]) => [field, this.#entriesOf(places)]));
    for (const [field, indices] of entries) {
      const isPart = field.includes('.');
      const whole = entries.get(field.replace(/\..*$/, '')) ?? [];
      const isListed = isPart ? indices.length !== whole.length : indices.length > 1 || indices[0] !== 0;
      if (isListed) provenance[field] = indices;
    }
    return provenance;
  }

  #veryPlaces(read: Places): CitingPaper['places'] {
    const very: CitingPaper['places'] = {};
    for (const [field, places] of read) {
      if (notPlaced.has(field) || places.every((place) => this.#isEntry(place))) continue;
      const within = this.#within(places);
      if (within.some(({ line, path }) => line !== undefined || path !== undefined)) very[field] = within;
    }
    return very;
  }

  #entriesOf(places: SourcePlace[]): number[] {
    return [...new Set(places.map((place) => this.#indexOf(place)))].sort((a, b) => a - b);
  }

  /** Each place once, in the order of the entries. */
  #within(places: SourcePlace[]): CitingPaper['places'][string] {
    const all = places
      .map((place) => ({ place, of: this.#indexOf(place) }))
      .sort((a, b) => a.of - b.of)
      .map(({ place, of }) => ({ of, ...placeWithin(at(this.#mentions, of).place, place) }));
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  }

  #isEntry(place: SourcePlace): boolean {
    return this.#mentions.some((mention) => mention.place === place);
  }

  #indexOf(place: SourcePlace): number {
    return this.#mentionOf.get(place) ?? 0;
  }

  #ofMention(mention: PaperMention, place: SourcePlace): SourcePlace {
    this.#mentionOf.set(place, this.#mentions.indexOf(mention));
    return place;
  }
}
