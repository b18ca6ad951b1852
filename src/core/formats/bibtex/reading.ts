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
  /** Null where the entry has none. */
  key: string | null;
  fields: RawField[];
  /** True if it breaks the grammar, so that fields may be missing. */
  isBroken: boolean;
  place: BibPlace;
}

/** A place where the grammar is broken. */
export interface Problem {
  place: BibPlace;
  reason: string;
  expected: string;
  /** True if a value is never closed, so that nothing up to the next entry can be told from its text. */
  isOpen?: boolean;
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
  /** Where reading failed last. */
  problem: Problem | null;
  /** Characters that strings may still put in, so that strings of strings do not grow without end. */
  mayPutIn: number;
}

/** What stands here, for a message. */
export function foundAt({ text, at, end }: Scanner): string {
  if (at >= text.length) return 'the end of the file';
  if (at >= end) return 'the next entry';
  return quote(/^\S*/.exec(text.slice(at, Math.min(end, at + 60)))?.[0] ?? '', 30);
}

/** Notes where the grammar is broken, for whoever decides what is read after it. */
export function fail(reading: Reading, reason: string, expected: string): null {
  reading.problem = {
    place: reading.toPlace(Math.min(reading.scanner.at, reading.scanner.end)),
    reason,
    expected,
  };
  return null;
}

export function report({ findings }: Reading, { place, reason, expected }: Problem): void {
  findings.push(finding('broken-entry', place, reason, { expected }));
}

/** What a message adds of the text that is passed over, where that says something. */
export function notRead(skipped: string): string {
  return /[^\s,{}]/.test(skipped) ? ` Not read: ${quote(skipped, 300)}.` : '';
}

// A field that begins a line, or follows a comma.
const nextField =
  /(?:,[ \t]*|(?:\r\n?|\n)[ \t]*(?:,[ \t]*)?)(?=[a-z][\w-]*[ \t]*=[ \t]*(?:[{"\d]|[a-z]+[ \t]*[,}#]))/gi;

/** How far a field is looked for in broken text, so that a file without sense is read in linear time. */
const maxSkipped = 20_000;

/** Goes from broken text to the next field of the entry, or stays; returns what it passes over. */
export function skipToField({ scanner }: Reading): { isFound: boolean; skipped: string } {
  const rest = scanner.text.slice(scanner.at, Math.min(scanner.end, scanner.at + maxSkipped));
  nextField.lastIndex = 0;
  const found = nextField.exec(rest);
  if (!found) return { isFound: false, skipped: rest.trim() };
  scanner.at += found.index + found[0].length;
  return { isFound: true, skipped: rest.slice(0, found.index).trim() };
}
