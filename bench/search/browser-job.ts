import type { KnownItem, RecallKind } from './queries.ts';
import type { Recall } from './recall.ts';

/** The queries that the browser times. */
export interface BrowserJob {
  engine: string;
  warmUp: string[];
  queries: string[];
  /** If a pass would take longer, fewer queries are timed. */
  seconds: number;
}

/** Milliseconds of each timed query. */
export interface BrowserTimes {
  /** Without the time spent waiting for files. */
  work: number[];
  wall: number[];
}

export interface FirstJob {
  engine: string;
  query: string;
}

export interface RecallJob {
  engine: string;
  knownItems: Record<RecallKind, KnownItem[]>;
  seconds: number;
}

/** The functions that a page of the benchmark adds to its window. */
export interface BrowserBench {
  bench(job: BrowserJob): Promise<BrowserTimes>;
  benchFirst(job: FirstJob): Promise<number>;
  benchRecall(job: RecallJob): Promise<Record<RecallKind, Recall>>;
}
