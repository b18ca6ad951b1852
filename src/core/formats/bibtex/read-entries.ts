import { type Finding, finding } from '../../messages/finding.ts';
import type { LeftOutFields } from '../../messages/left-out-fields.ts';
import { linePlaces, type ToLinePlace } from '../../text/line-places.ts';
import { quote } from '../../text/quote.ts';
import { type Scanner, skipSpace, take, takeClosed, takeOne } from './scanner.ts';

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
  place: BibPlace;
}

interface Reading {
  scanner: Scanner;
  /** The values of `@string`, by name in small letters. */
  strings: Map<string, string>;
  toPlace: ToLinePlace;
  leftOut: LeftOutFields;
  entries: RawEntry[];
  findings: Finding[];
  /** True once a comment was never closed: no later one is looked for beyond the next entry. */
  commentIsOpen: boolean;
  /** Where the block begins that is being read. */
  begin: BibPlace;
}

/** What stands before the content of a block: `@type{` or `@type(`. */
interface Opening {
  type: string;
  closing: '}' | ')';
  /** Offset of the `@`. */
  start: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Splits a file into its entries by the grammar of BibTeX (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf).
 * What breaks it is a finding, and reading goes on behind it, at the latest with the next `@type{` that begins
 * a line.
 */
export function readEntries(text: string, leftOut: LeftOutFields): Pick<Reading, 'entries' | 'findings'> {
  const reading: Reading = {
    scanner: { text, at: 0, end: text.length },
    strings: new Map(months.map((month) => [month, month])),
    toPlace: linePlaces(text),
    leftOut,
    entries: [],
    findings: [],
    commentIsOpen: false,
    begin: { line: 1, column: 1 },
  };
  const { scanner } = reading;
  const start = /^[ \t]*@[ \t]*[a-z][\w-]*\s*[{(]\s*(?:[^\s,={}()"#%]+\s*)?[,=]/gim;
  const starts = Array.from(text.matchAll(start), ({ 0: found, index }) => index + found.indexOf('@'));
  let next = 0;
  let readable = true;
  for (;;) {
    const opening = findOpening(reading, readable);
    if (!opening) return reading;
    while ((starts[next] ?? text.length) <= opening.start) next += 1;
    scanner.end = starts[next] ?? text.length;
    readable = readBlock(reading, opening);
    scanner.end = text.length;
  }
}

/**
 * Goes to the next block. Text between blocks is a comment, unless it is what an entry leaves behind that is
 * closed too early.
 */
function findOpening({ scanner, toPlace, leftOut, findings }: Reading, readable: boolean): Opening | null {
  const { text } = scanner;
  const pattern = /%[^\r\n]*|@[ \t]*comment\b(?!\s*\{)[^\r\n]*|@[ \t]*([a-z][\w-]*)\s*([{(])|$/gi;
  pattern.lastIndex = scanner.at;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const between = readable ? text.slice(scanner.at, match.index) : '';
    const excess = findExcess(between);
    if (excess >= 0) {
      const reason = 'Found a closing brace that closes nothing: the entry before it ends too early.';
      findings.push(finding('bad-syntax', toPlace(scanner.at + excess), reason));
    } else if (/[\p{L}\p{N}]/u.test(between)) {
      leftOut.add('text between entries', toPlace(scanner.at + between.search(/\S/)));
    }
    scanner.at = pattern.lastIndex = match.index + match[0].length;
    const [, type, brace] = match;
    if (type) return { type: type.toLowerCase(), closing: brace === '{' ? '}' : ')', start: match.index };
    if (match[0] === '') return null;
  }
  return null;
}

/** The offset of a closing brace without an opening one, or -1. */
function findExcess(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth < 0) return index;
  }
  return -1;
}

/** Reads what follows an opening; false where it breaks the grammar. */
function readBlock(reading: Reading, opening: Opening): boolean {
  const { toPlace, leftOut } = reading;
  const place = toPlace(opening.start);
  reading.begin = place;
  if (opening.type === 'comment') return skipComment(reading);
  if (opening.type === 'preamble') {
    leftOut.add('@preamble', place);
    return readValue(reading, '@preamble') !== null && close(reading, opening);
  }
  if (opening.type === 'string') {
    const field = readField(reading);
    if (field) reading.strings.set(field.name, field.value);
    return field !== null && close(reading, opening);
  }
  return readEntry(reading, opening, place);
}

/** A comment may hold whole entries: it ends with its own brace, or where none closes it, at once. */
function skipComment(reading: Reading): boolean {
  const { scanner } = reading;
  if (!reading.commentIsOpen) scanner.end = scanner.text.length;
  const closed = takeClosed(scanner, '}') !== null;
  reading.commentIsOpen ||= !closed;
  return closed;
}

function readEntry(reading: Reading, opening: Opening, place: BibPlace): boolean {
  const { scanner } = reading;
  const entry: RawEntry = { type: opening.type, key: null, fields: [], place };
  skipSpace(scanner);
  const start = scanner.at;
  const key = take(scanner, opening.closing === '}' ? /[^\s,={}]+/y : /[^\s,={}()]+/y);
  skipSpace(scanner);
  if (scanner.text[scanner.at] === '=') scanner.at = start;
  else entry.key = key;
  if (entry.key !== null && !isAt(scanner, `,${opening.closing}`)) {
    return fail(reading, `Found ${foundAt(scanner)} behind the key ${quote(entry.key)}.`, 'a comma');
  }
  for (;;) {
    take(scanner, /,/y);
    skipSpace(scanner);
    if (isAt(scanner, ',')) continue;
    if (takeOne(scanner, opening.closing)) break;
    const field = readField(reading);
    if (!field) return false;
    entry.fields.push(field);
    skipSpace(scanner);
    if (!isAt(scanner, `,${opening.closing}`)) {
      const reason = `Found ${foundAt(scanner)} behind the value of ${quote(field.name)}.`;
      return fail(reading, reason, `a comma, or ${quote(opening.closing)}`);
    }
  }
  reading.entries.push(entry);
  return true;
}

function readField(reading: Reading): RawField | null {
  const { scanner, toPlace } = reading;
  skipSpace(scanner);
  const place = toPlace(scanner.at);
  const name = take(scanner, /[^\s,={}()"#%@\\]+/y)?.toLowerCase();
  if (name === undefined) {
    fail(reading, `Found ${foundAt(scanner)} where a field begins.`, 'the name of a field');
    return null;
  }
  skipSpace(scanner);
  if (!takeOne(scanner, '=')) {
    fail(reading, `Found ${foundAt(scanner)} behind the name ${quote(name)}.`, quote('='));
    return null;
  }
  const value = readValue(reading, name);
  return value === null ? null : { name, value, place };
}

/** Reads `{…}`, `"…"`, a number or the name of a string, or several of them with `#` between. */
function readValue(reading: Reading, name: string): string | null {
  const { scanner } = reading;
  const parts: string[] = [];
  do {
    skipSpace(scanner);
    const opening = takeOne(scanner, '{"');
    const part = opening ? readClosed(reading, name, opening) : readBare(reading, name);
    if (part === null) return null;
    parts.push(part);
    skipSpace(scanner);
  } while (takeOne(scanner, '#'));
  return parts.join('');
}

function readClosed(reading: Reading, name: string, opening: string): string | null {
  const { scanner } = reading;
  const closing = opening === '{' ? '}' : '"';
  const text = takeClosed(scanner, closing);
  if (text !== null) return text;
  scanner.at -= 1;
  fail(reading, `The value of ${quote(name)} is never closed.`, quote(closing));
  scanner.at = scanner.end;
  return null;
}

/** Reads a number, or the value of a string; of one that is not defined, nothing is left but a finding. */
function readBare(reading: Reading, name: string): string | null {
  const { scanner, strings, toPlace, findings } = reading;
  const place = toPlace(scanner.at);
  const bare = take(scanner, /[^\s,={}()"#%@\\]+/y);
  if (bare === null) {
    fail(reading, `Found ${foundAt(scanner)} where the value of ${quote(name)} begins.`, 'a value');
    return null;
  }
  if (/^\d+$/.test(bare)) return bare;
  const value = strings.get(bare.toLowerCase());
  if (value === undefined) {
    const reason = `The value of ${quote(name)} is ${quote(bare)}, which no @string defines.`;
    findings.push(finding('bad-value', place, reason, { expected: 'a text in braces or quotes' }));
  }
  return value ?? '';
}

function close(reading: Reading, { closing }: Opening): boolean {
  const { scanner } = reading;
  skipSpace(scanner);
  take(scanner, /,/y);
  skipSpace(scanner);
  return takeOne(scanner, closing) !== null || fail(reading, `Found ${foundAt(scanner)}.`, quote(closing));
}

function isAt({ text, at, end }: Scanner, characters: string): boolean {
  return at < end && characters.includes(text[at] ?? '\n');
}

/** What stands here, for a message. */
function foundAt({ text, at, end }: Scanner): string {
  if (at >= text.length) return 'the end of the file';
  if (at >= end) return 'the next entry';
  return quote(/^\S*/.exec(text.slice(at, Math.min(end, at + 60)))?.[0] ?? '', 30);
}

/** What is open where the next entry begins is told where it opened: there a brace is missing. */
function fail(reading: Reading, reason: string, expected: string): false {
  const { scanner, toPlace, begin, findings } = reading;
  const isOpen = scanner.at >= scanner.end;
  const place = isOpen ? begin : toPlace(scanner.at);
  const whole = isOpen
    ? `What begins here is never closed: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
    : reason;
  findings.push(finding('bad-syntax', place, whole, { expected }));
  return false;
}
