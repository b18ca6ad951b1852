import type { Fill } from './palette.ts';

/** The geometry of a bar, in percent of the width of its plot. */
export interface Bar {
  /** Null for the bar of papers without a stated value. */
  name: string | null;
  /** The value of the facet by which the bar filters the list; null if it cannot. */
  key: string | null;
  count: number;
  /** From left to right, each starting where the previous one ends; empty ones are left out. */
  marks: Mark[];
}

export interface Mark {
  tone: Fill;
  /** In percent. */
  x: number;
  /** In percent. */
  width: number;
}
