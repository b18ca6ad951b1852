import type { SearchField } from '../document.ts';
import type { MatchKind } from '../engine.ts';
import type { Found } from '../finder.ts';
import { fieldWeights } from '../score.ts';
import { anyField, fieldBits, type Postings } from './postings.ts';

/** Words named for a paper. */
const mostWords = 3;

// What two bytes can number; beyond it papers name no further words.
const mostFounds = 0xfff0;

/** Postings of a word that a term matched. */
export interface FoundWord {
  postings: Postings;
  kind: MatchKind;
  /** Rarity of the word times the nearness of its spelling. */
  score: number;
  /** The word, where it is not the term itself; else null. */
  word: string | null;
}

/**
 * The papers of some words as a map: two bytes for each paper of the index, because a map of a hundred
 * thousand objects takes longer to make than a keystroke may. Papers with the same words share a `Found`.
 */
export class FoundTable implements ReadonlyMap<number, Found> {
  size = 0;
  readonly #slots: Uint16Array;
  /** By slot; slot 0 is a paper that is not found. */
  readonly #founds: (Found | undefined)[] = [undefined];

  constructor(papers: number) {
    this.#slots = new Uint16Array(papers);
  }

  /** Adds the papers of a word. The best kinds come first: in a paper only the best one counts. */
  add({ postings, kind, score, word }: FoundWord, field: SearchField | null): void {
    const { papers, fields } = postings;
    const wanted = field ? fieldBits[field] : anyField;
    const weights = Array.from({ length: anyField + 1 }, (_, bits) => weightOf(bits & wanted));
    // By weight: the slot of a paper that has nothing yet, and those of papers by what they have.
    const fresh = new Map<number, number>();
    const merged = new Map<number, number>();
    const words = word === null ? [] : [word];
    for (let at = 0; at < papers.length; at += 1) {
      const weight = weights[fields[at] as number] as number;
      if (weight === 0) continue;
      const paper = papers[at] as number;
      const slot = this.#slots[paper] as number;
      const known = slot === 0 ? fresh.get(weight) : merged.get(slot * 4 + weight);
      if (known !== undefined) {
        this.#slots[paper] = known;
      } else if (slot === 0) {
        fresh.set(weight, this.#put(paper, { kind, score: score * weight, words }));
      } else {
        merged.set(slot * 4 + weight, this.#merge(paper, slot, kind, score * weight, words));
      }
      if (slot === 0) this.size += 1;
    }
  }

  get(paper: number): Found | undefined {
    return this.#founds[this.#slots[paper] ?? 0];
  }

  has(paper: number): boolean {
    return (this.#slots[paper] ?? 0) > 0;
  }

  *keys(): MapIterator<number> {
    for (let paper = 0; paper < this.#slots.length; paper += 1) if (this.#slots[paper]) yield paper;
  }

  *values(): MapIterator<Found> {
    for (const [, found] of this) yield found;
  }

  *entries(): MapIterator<[number, Found]> {
    for (let paper = 0; paper < this.#slots.length; paper += 1) {
      const found = this.#founds[this.#slots[paper] as number];
      if (found) yield [paper, found];
    }
  }

  [Symbol.iterator](): MapIterator<[number, Found]> {
    return this.entries();
  }

  forEach(see: (found: Found, paper: number, map: ReadonlyMap<number, Found>) => void): void {
    for (const [paper, found] of this) see(found, paper, this);
  }

  #merge(paper: number, slot: number, kind: MatchKind, score: number, words: string[]): number {
    const found = this.#founds[slot] as Found;
    if (found.kind !== kind || this.#founds.length >= mostFounds) return slot;
    const both = [...found.words, ...words].slice(0, mostWords);
    if (score <= found.score && both.length === found.words.length) return slot;
    return this.#put(paper, { kind, score: Math.max(score, found.score), words: both });
  }

  #put(paper: number, found: Found): number {
    const slot = this.#founds.push(found) - 1;
    this.#slots[paper] = slot;
    return slot;
  }
}

/** Weight of the best of some fields, by their bits; 0 for none. */
export function weightOf(bits: number): number {
  let weight = 0;
  for (const [field, bit] of Object.entries(fieldBits) as [SearchField, number][]) {
    if (bits & bit) weight = Math.max(weight, fieldWeights[field]);
  }
  return weight;
}
