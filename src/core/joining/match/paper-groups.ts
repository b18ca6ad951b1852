import type { Author } from '../../schemas/author.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { at } from '../../text/at.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { identifierKeys, keyKinds, kindOf } from './paper-keys.ts';

/** The parts of an entry that identify its paper. */
export interface Entry {
  title: string | null;
  identifiers: Identifiers;
  /** The source that it is in, as an index. */
  source: number;
  /** True if the source says that it is the hub paper. */
  isHub: boolean;
  /** The year of publication; null or absent if it is not stated. */
  year?: string | null;
  authors?: Author[];
  /** The type of the work. */
  type?: string;
  /** True if more is stated than a title, so that an equal entry of the same source is a repetition. */
  isDescribed?: boolean;
}

/**
 * Entries in groups, one for each paper. A group is named by its first entry. A feature of it is a source that lists it,
 * or a kind of identifier that it has, not its value. A source lists a paper once and a paper has one identifier of a
 * kind, so groups that share a feature must be different papers.
 */
export class PaperGroups {
  /** The number of entries. */
  readonly size: number;
  #sets: DisjointSets;
  #features: bigint[];
  #lone: boolean[];

  constructor(entries: Entry[]) {
    const keys = entries.map(({ identifiers }) => identifierKeys(identifiers));
    this.size = entries.length;
    this.#sets = new DisjointSets(entries.length);
    const features = featureMaker();
    this.#features = entries.map(({ source }, entry) => features(source, at(keys, entry)));
    this.#lone = entries.map(({ isHub }, entry) => !isHub && at(keys, entry).length === 0);
    this.#uniteHub(entries);
    this.#uniteByIdentifier(keys);
  }

  of(entry: number): number {
    return this.#sets.find(entry);
  }

  unite(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)];
    if (first === second) return;
    const features = this.featuresOf(first) | this.featuresOf(second);
    this.#sets.unite(first, second);
    this.#features[this.of(first)] = features;
    this.#lone[this.of(first)] = false;
  }

  /** Unites two groups that state the same: alone, they remain so. */
  uniteEqual(a: number, b: number): void {
    const areLone = this.isLone(this.of(a)) && this.isLone(this.of(b));
    this.unite(a, b);
    this.#lone[this.of(a)] = areLone;
  }

  /** The features as bits. Two groups that may be one paper have no bit in common. */
  featuresOf(group: number): bigint {
    return at(this.#features, group);
  }

  /** True for a group of one entry without an identifier, or of several that state the same. */
  isLone(group: number): boolean {
    return at(this.#lone, group);
  }

  #uniteHub(entries: Entry[]) {
    const first = entries.findIndex(({ isHub }) => isHub);
    for (const [entry, { isHub }] of entries.entries()) if (isHub) this.unite(first, entry);
  }

  #uniteByIdentifier(keys: string[][]) {
    const known = new Map<string, number>();
    for (const [entry, own] of keys.entries()) {
      for (const key of own) {
        const earlier = known.get(key);
        if (earlier === undefined) known.set(key, entry);
        else this.unite(earlier, entry);
      }
    }
  }
}

/** Makes the features of an entry: a bit for each kind of its identifiers, then one for its source. */
function featureMaker(): (source: number, keys: string[]) => bigint {
  const made = new Map<number, bigint>();
  const places = keyKinds.length;
  return (source, keys) => {
    let kinds = 0;
    for (const key of keys) kinds |= 1 << kindOf(key);
    const name = source * 2 ** places + kinds;
    const features = made.get(name) ?? (1n << BigInt(source + places)) | BigInt(kinds);
    made.set(name, features);
    return features;
  };
}
