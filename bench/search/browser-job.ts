import type { RecallKind, Sought } from './queries.ts';
import type { Recall } from './recall.ts';

/** What the browser is told to time. */
export interface BrowserJob {
  engine: string;
  warmUp: string[];
  queries: string[];
  /** A pass that would take longer times fewer of the queries. */
  seconds: number;
}

/** Milliseconds for each query that was timed. */
export interface BrowserTimes {
  /** Without waiting for files. */
  work: number[];
  wall: number[];
}

export interface FirstJob {
  engine: string;
  query: string;
}

export interface RecallJob {
  engine: string;
  sought: Record<RecallKind, Sought[]>;
  seconds: number;
}

/** What a page of the benchmark can do, as functions of its window. */
export interface BrowserBench {
  bench(job: BrowserJob): Promise<BrowserTimes>;
  benchFirst(job: FirstJob): Promise<number>;
  benchRecall(job: RecallJob): Promise<Record<RecallKind, Recall>>;
}
