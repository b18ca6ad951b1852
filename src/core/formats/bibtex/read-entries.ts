import { quote } from '../../text/quote.ts';
import { linePlaces } from '../shared/line-places.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { findExcess } from './braces.ts';
import { months } from './fields.ts';
import { isFieldAhead, readField, readValue } from './read-field.ts';
import { readKey } from './read-key.ts';
import {
  type BibPlace,
  fail,
  foundAt,
  notRead,
  type RawEntry,
  type Reading,
  report,
  skipToField,
} from './reading.ts';
import { isAt, type Scanner, skipSpace, take, takeClosed, takeOne } from './scanner.ts';

/** What stands before the content of a block: `@type{` or `@type(`. */
interface Opening {
  type: string;
  closing: '}' | ')';
  /** Offset of the `@`. */
  start: number;
}

// A key may have blanks in it, and the comma may begin the next line.
const entryStart = /^[ \t]*@\s*[a-z][\w-]*\s*[{(](?=(\s*))\1(?:[^\s,=@][^,=@\r\n]{0,200})?\s*[,=]/gim;

/**
 * Splits a file into its entries by the grammar of BibTeX (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf).
 * An entry that breaks it is reported and keeps the fields that can be read. It ends at the latest where the next
 * `@type{` begins a line.
 */
export function readEntries(text: string, { findings, leftOut }: Notes): RawEntry[] {
  const reading: Reading = {
    scanner: { text, at: 0, end: text.length },
    strings: new Map(months.map((month) => [month, month])),
    toPlace: linePlaces(text),
    findings,
    leftOut,
    entries: [],
    commentIsOpen: false,
    problem: null,
    mayPutIn: 1_000_000 + text.length,
  };
  const { scanner } = reading;
  const starts = Array.from(text.matchAll(entryStart), ({ 0: found, index }) => index + found.indexOf('@'));
  let next = 0;
  let readable = true;
  for (;;) {
    const opening = findOpening(reading, readable);
    if (!opening) return reading.entries;
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
function findOpening(reading: Reading, readable: boolean): Opening | null {
  const { scanner, toPlace, leftOut } = reading;
  const { text } = scanner;
  const pattern = /%[^\r\n]*|@\s*comment\b(?!\s*\{)[^\r\n]*|@\s*([a-z][\w-]*)\s*([{(])|$/gi;
  pattern.lastIndex = scanner.at;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const between = readable ? text.slice(scanner.at, match.index) : '';
    const excess = findExcess(between);
    if (excess >= 0) {
      const reason = 'Found a closing brace that closes nothing: the entry before it ends too early.';
      report(reading, {
        place: toPlace(scanner.at + excess),
        reason: reason + notRead(between.trim()),
        expected: 'a brace that opens before it',
      });
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

/** Reads what follows an opening; false if its end was not found. */
function readBlock(reading: Reading, opening: Opening): boolean {
  const { toPlace, leftOut } = reading;
  const place = toPlace(opening.start);
  if (opening.type === 'comment') return skipComment(reading);
  if (opening.type !== 'preamble' && opening.type !== 'string') return readEntry(reading, opening, place);
  if (opening.type === 'preamble') {
    leftOut.add('@preamble', place);
    if (readValue(reading, '@preamble') !== null && close(reading, opening)) return true;
  } else {
    const field = readField(reading);
    if (field) reading.strings.set(field.name, field.value);
    if (field && close(reading, opening)) return true;
  }
  if (reading.problem) report(reading, reading.problem);
  return goOn(reading);
}

/** After a value that is never closed, reading goes on with the next entry. */
function goOn({ scanner, problem }: Reading): false {
  if (problem?.isOpen) scanner.at = scanner.end;
  return false;
}

/** A comment may hold whole entries: it ends with its own brace, or at once where none closes it. */
function skipComment(reading: Reading): boolean {
  const { scanner } = reading;
  if (reading.commentIsOpen) return false;
  scanner.end = scanner.text.length;
  reading.commentIsOpen = takeClosed(scanner, '}') === null;
  return !reading.commentIsOpen;
}

/** An entry that breaks more often is given up, so that a file without sense is read in linear time. */
const maxBreaks = 20;

function readEntry(reading: Reading, opening: Opening, place: BibPlace): boolean {
  const entry: RawEntry = { type: opening.type, key: null, fields: [], isBroken: false, place };
  reading.entries.push(entry);
  const before = reading.findings.length;
  entry.key = readKey(reading, opening.closing);
  for (let breaks = 1; ; breaks += 1) {
    if (readFields(reading, opening, entry)) return true;
    entry.isBroken = true;
    const { isFound, skipped } = skipToField(reading);
    const { problem } = reading;
    // The end is missing too where a brace is, and one message says so.
    const isKnown = problem?.place === place && reading.findings.length > before;
    if (problem && !isKnown) report(reading, { ...problem, reason: problem.reason + notRead(skipped) });
    if (!isFound || breaks === maxBreaks) return goOn(reading);
  }
}

/** Reads fields up to the end of the entry; false where one breaks the grammar. */
function readFields(reading: Reading, { closing }: Opening, entry: RawEntry): boolean {
  const { scanner } = reading;
  for (;;) {
    skipSpace(scanner);
    while (takeOne(scanner, ',')) skipSpace(scanner);
    if (scanner.at >= scanner.end) {
      if (splitLast(reading, entry)) continue;
      const reason = `The entry that begins here is never closed: found ${foundAt(scanner)}.`;
      reading.problem = { place: entry.place, reason, expected: quote(closing) };
      return false;
    }
    if (isAt(scanner, closing)) {
      if (!isClosedTooEarly(scanner)) return takeOne(scanner, closing) !== null;
      fail(reading, `Found ${quote(closing)} and more fields after it.`, 'a comma');
      if (reading.problem) report(reading, reading.problem);
      scanner.at += 1;
      continue;
    }
    const field = readField(reading);
    if (!field) return false;
    entry.fields.push(field);
    let end = scanner.at;
    while (/\s/.test(scanner.text[end - 1] ?? '')) end -= 1;
    if (scanner.at >= scanner.end || isAt(scanner, `,${closing}`)) continue;
    const reason = `Found ${foundAt(scanner)} after the value of ${quote(field.name)}.`;
    if (!isFieldAhead(scanner)) return fail(reading, reason, `a comma, or ${quote(closing)}`) !== null;
    report(reading, { place: reading.toPlace(end), reason, expected: 'a comma' });
  }
}

// Where a field begins within a value.
const fieldWithin = /,\s*[a-z][\w-]*\s*=\s*[{"\d]/i;

/**
 * Takes fields out of the last value of an entry without an end: `title = {An {open brace}, year = 2025}` has
 * a brace too many, and the year is not part of the title.
 */
function splitLast(reading: Reading, { fields }: RawEntry): boolean {
  const { scanner } = reading;
  const last = fields.at(-1);
  const cut = last?.value.search(fieldWithin) ?? -1;
  const start = scanner.text.lastIndexOf(last?.value ?? '', scanner.end);
  const after = scanner.text.slice(start + (last?.value.length ?? 0), scanner.end);
  if (!last || cut < 0 || start < 0 || !/^[})",\s]{1,100}$/.test(after)) return false;
  const reason = `The value of ${quote(last.name)} is never closed.`;
  report(reading, { place: last.place, reason, expected: 'a closing brace before the next field' });
  last.value = last.value.slice(0, cut);
  scanner.at = start + cut;
  return true;
}

/** True if more fields follow what closes an entry, as after a brace too many: `title = {A}}, year = 2025}`. */
function isClosedTooEarly({ text, at, end }: Scanner): boolean {
  moreFields.lastIndex = at;
  const found = moreFields.exec(text);
  return found !== null && at + found[0].length <= end;
}

const moreFields = /[})]\s*,\s*[a-z][\w-]*\s*=\s*[{"\d]/iy;

function close(reading: Reading, { closing }: Opening): boolean {
  const { scanner } = reading;
  skipSpace(scanner);
  take(scanner, /,/y);
  skipSpace(scanner);
  return (
    takeOne(scanner, closing) !== null || fail(reading, `Found ${foundAt(scanner)}.`, quote(closing)) !== null
  );
}
