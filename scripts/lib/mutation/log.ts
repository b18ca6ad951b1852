/** What a worker of vitest shall do; given by `provide`. */
export interface Order {
  /** Switched on in all tests; 0 for none. */
  active: number;
  /** Tries each mutant in each test that reaches it, but for `skip`. */
  tries: boolean;
  skip: number[];
  /** Where it writes lines. */
  log: string;
}

/** A line of JSON that a worker writes. */
export type LogLine =
  /** It began. */
  | { pid: number }
  /** It runs a test with a mutant, which takes `limit` milliseconds at most. */
  | { trying: number; limit: number }
  | { killed: number; by: string }
  /** Tests that passed before fail after this mutant ran. */
  | { spoils: number }
  /** A file of tests ended: which mutants its tests reached, and which ran outside of tests, while files loaded. */
  | { file: string; inside: number[]; outside: number[]; ms: number };

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Order;
  }
}
