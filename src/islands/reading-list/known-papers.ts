import type { KnownBy } from '../../core/library/match-library.ts';

/** The library that the reader chose, without its papers. */
export interface Library {
  /** The name of its file. */
  name: string;
  /** The name of its format, for people. */
  format: string;
  /** Number of its papers. */
  papers: number;
  /** Number of its entries that could not be read, or only in part. */
  faults: number;
  /** When it was read, in milliseconds since 1970. */
  added: number;
}

/** The papers of a list that are in the library, by their keys. */
export type KnownOfList = ReadonlyMap<string, KnownBy>;

/** What is known of the reader's library. */
export interface Known {
  /** Null if none is kept, or it could not be loaded. */
  library: Library | null;
  /** The lists that were compared with it, by the ids of their hubs. */
  lists: ReadonlyMap<string, KnownOfList>;
}

/** Null until the storage is read; replaced, never changed. */
let known: Known | null = null;
const listeners = new Set<() => void>();
const wanted = new Set<string>();
let onWanted: ((hub: string) => void) | null = null;

export function currentKnown(): Known | null {
  return known;
}

/** Calls a function whenever something else is known. Returns one that ends it. */
export function listenToKnown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function publishKnown(next: Known): void {
  known = next;
  for (const listener of [...listeners]) listener();
}

/** Asks which papers of a list are in the library: now, or once it is read. */
export function wantKnown(hub: string): void {
  if (wanted.has(hub)) return;
  wanted.add(hub);
  onWanted?.(hub);
}

/** Calls a function with each list that is asked for, also before. */
export function listenToWanted(listener: (hub: string) => void): void {
  onWanted = listener;
  for (const hub of wanted) listener(hub);
}
