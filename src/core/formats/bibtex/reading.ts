import { finding } from '../../messages/finding.ts';
import { quote } from '../../text/quote.ts';
import type { ToLinePlace } from '../shared/line-places.ts';
import type { Notes } from '../shared/read-source-text.ts';
import type { Scanner } from './scanner.ts';

/** A line and column of the file. */
export type BibPlace = ReturnType<ToLinePlace>;

/** A field with its value as written, without outer braces or quotes, and with its strings put in. */
export interface RawField {
  /** In small letters. */
  name: string;
  value: string;
  place: BibPlace;
}

/** An entry as written: `@type{key, name = value, …}`. */
export interface RawEntry {
  /** In small letters. */
  type: string;
  /** Null if the entry has no key. */
  key: string | null;
  fields: RawField[];
  place: BibPlace;
}

/** The reading of one file. */
export interface Reading extends Notes {
  scanner: Scanner;
  /** The values of `@string`, by name in small letters. */
  strings: Map<string, string>;
  toPlace: ToLinePlace;
  entries: RawEntry[];
  /** True once a comment was never closed: no later one is looked through. */
  commentIsOpen: boolean;
  /** Where the block begins that is being read. */
  begin: BibPlace;
  /** Characters that strings may still put in, so that strings of strings do not grow without end. */
  mayPutIn: number;
}

/** The text at the scanner, for a message. */
export function foundAt({ text, at, end }: Scanner): string {
  if (at >= text.length) return 'the end of the file';
  if (at >= end) return 'the next entry';
  return quote(/^\S*/.exec(text.slice(at, Math.min(end, at + 60)))?.[0] ?? '', 30);
}

/** Reports a syntax error; what is still open at the next entry is reported where it opened: its brace is missing. */
export function fail(reading: Reading, reason: string, expected: string): false {
  const { scanner, toPlace, begin, findings } = reading;
  const isOpen = scanner.at >= scanner.end;
  const place = isOpen ? begin : toPlace(scanner.at);
  const whole = isOpen
    ? `What begins here is never closed: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
    : reason;
  findings.push(finding('bad-syntax', place, whole, { expected }));
  return false;
}
