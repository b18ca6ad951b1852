import type { MatchKind } from '../../engine/engine.ts';
import type { Found, FoundPapers } from '../../engine/finder.ts';
import { fieldWeights, rarity } from '../../engine/score.ts';
import { isInField, type SearchField } from '../../query/fields.ts';
import { anyField, fieldBit, fieldOrder } from '../format/fields.ts';
import type { Postings } from '../format/postings.ts';

/** The most words named for a paper. */
const maxWords = 3;

// Two bytes can number this many; beyond it, papers name no further words.
const maxFounds = 0xfff0;

/** Postings of a word that matches a term. */
export interface FoundWord {
  postings: Postings;
  kind: MatchKind;
  /** 1, or less if the spelling is only similar. */
  nearness: number;
  /** The word; null if it is the term itself, or a version in any of the ways to write it. */
  word: string | null;
}

/** The papers in an index that match one term. */
export interface FoundInIndex extends FoundPapers {
  papers: FoundTable;
}

/**
 * The papers of some words as a map that takes two bytes for each paper of the index, because building a map of
 * 100,000 objects takes longer than a keystroke may. Papers with the same match share a `Found`.
 */
export class FoundTable implements ReadonlyMap<number, Found> {
  size = 0;
  readonly #slots: Uint16Array;
  /** By slot; slot 0 means no match. */
  readonly #founds: (Required<Found> | undefined)[] = [undefined];

  constructor(papers: number) {
    this.#slots = new Uint16Array(papers);
  }

  /** Adds the papers of a word. Add the best kinds first: only the first kind of a paper counts. */
  add({ postings: { papers, fields }, kind, nearness, word }: FoundWord, field: SearchField | null): void {
    const slots = this.#slots;
    const words = word === null ? [] : [word];
    const weights = fieldWeightsByBits(field);
    // The new slot by weight for papers without one, and by previous slot and weight for the others.
    const fresh = new Uint16Array(maxWeight + 1);
    const merged = new Map<number, number>();
    let added = 0;
    for (let at = 0; at < papers.length; at += 1) {
      const weight = weights[fields[at]!]!;
      if (weight === 0) continue;
      const paper = papers[at]!;
      const before = slots[paper]!;
      let slot: number | undefined;
      if (before === 0) {
        slot = fresh[weight] || this.#put({ kind, score: nearness * weight, nearness, words });
        fresh[weight] = slot;
        added += 1;
      } else {
        slot = merged.get(before * (maxWeight + 1) + weight);
        if (slot === undefined) {
          slot = this.#merge(before, { kind, score: nearness * weight, nearness, words });
          merged.set(before * (maxWeight + 1) + weight, slot);
        }
      }
      slots[paper] = slot;
    }
    this.size += added;
  }

  /** Multiplies every score by the rarity of the term. Call it once, after all words as written are added. */
  weigh(): void {
    this.#weighFrom(1, this.size);
  }

  /** The papers of this table, which is weighed, and those of similar spellings, whose rarity is counted separately. */
  withSimilar(words: readonly FoundWord[], field: SearchField | null): FoundTable {
    const all = new FoundTable(this.#slots.length);
    all.size = this.size;
    all.#slots.set(this.#slots);
    for (const found of this.#founds.slice(1)) all.#founds.push(found);
    for (const word of words) all.add(word, field);
    all.#weighFrom(this.#founds.length, all.size - this.size);
    return all;
  }

  /** Multiplies the scores of the slots from `first` on by the rarity of a term that `papers` papers have. */
  #weighFrom(first: number, papers: number): void {
    const rare = rarity(papers, this.#slots.length);
    for (const found of this.#founds.slice(first)) found!.score *= rare;
  }

  get(paper: number): Found | undefined {
    return this.#founds[this.#slots[paper]!];
  }

  has(paper: number): boolean {
    return this.#slots[paper]! > 0;
  }

  *keys(): MapIterator<number> {
    for (let paper = 0; paper < this.#slots.length; paper += 1) if (this.#slots[paper]) yield paper;
  }

  *values(): MapIterator<Found> {
    for (const [, found] of this) yield found;
  }

  *entries(): MapIterator<[number, Found]> {
    for (let paper = 0; paper < this.#slots.length; paper += 1) {
      const slot = this.#slots[paper]!;
      if (slot > 0) yield [paper, this.#founds[slot]!];
    }
  }

  [Symbol.iterator](): MapIterator<[number, Found]> {
    return this.entries();
  }

  forEach(see: (found: Found, paper: number, map: ReadonlyMap<number, Found>) => void): void {
    for (let paper = 0; paper < this.#slots.length; paper += 1) {
      const slot = this.#slots[paper]!;
      if (slot > 0) see(this.#founds[slot]!, paper, this);
    }
  }

  #merge(slot: number, { kind, score, nearness, words }: Required<Found>): number {
    const found = this.#founds[slot]!;
    if (found.kind !== kind || this.#founds.length >= maxFounds) return slot;
    const both = [...found.words, ...words].slice(0, maxWords);
    if (score <= found.score && both.length === found.words.length) return slot;
    return this.#put({
      ...{ kind, words: both, score: Math.max(score, found.score) },
      nearness: Math.max(nearness, found.nearness),
    });
  }

  #put(found: Required<Found>): number {
    return this.#founds.push(found) - 1;
  }
}

const maxWeight = Math.max(...Object.values(fieldWeights));

const weightsByBits = new Map<SearchField | null, Uint8Array>();

/** By the bits of fields: the weight of the best of them; if `field` is given, only that one counts; else 0. */
function fieldWeightsByBits(field: SearchField | null): Uint8Array {
  const known = weightsByBits.get(field);
  if (known) return known;
  const weights = new Uint8Array(anyField + 1);
  weightsByBits.set(field, weights);
  for (const name of fieldOrder) {
    if (!isInField(name, field)) continue;
    for (let bits = 0; bits <= anyField; bits += 1) {
      if (bits & fieldBit(name)) weights[bits] = Math.max(weights[bits]!, fieldWeights[name]);
    }
  }
  return weights;
}
