import type { Changes } from '../../../src/core/history/changes.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import type { ProviderOutcome } from './provider-outcome.ts';

/** What became of fetching one hub. */
export interface FetchOutcome {
  /** Null if no provider knows the paper. */
  hub: string | null;
  title: string | null;
  outcomes: ProviderOutcome[];
  /** Names of the files that were written. */
  written: string[];
  /** Null if nothing was written. */
  changes: Changes | null;
  /** Number of citing papers of the record; null if there is none. */
  papers: number | null;
  /** Errors that keep the new files from becoming a record. */
  errors: Message[];
  /** 0: all came; 1: nothing usable came; 3: less came than was promised. */
  exitCode: 0 | 1 | 3;
}

/** Where no file was written. */
export const nothingWritten = {
  written: [],
  changes: null,
  papers: null,
  errors: [],
} satisfies Partial<FetchOutcome>;
