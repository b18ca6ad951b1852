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
  /** Less the time spent waiting for files. */
  work: number[];
  wall: number[];
}
