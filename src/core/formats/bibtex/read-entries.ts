import { finding } from '../../messages/finding.ts';
import { quote } from '../../text/quote.ts';
import { linePlaces } from '../shared/line-places.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { months } from './fields.ts';
import { readField, readValue } from './read-field.ts';
import { type BibPlace, fail, foundAt, type RawEntry, type Reading } from './reading.ts';
import { isAt, skipSpace, take, takeClosed, takeOne } from './scanner.ts';

/** The beginning of a block: `@type{` or `@type(`. */
interface Opening {
  type: string;
  closing: '}' | ')';
  /** Offset of the `@`. */
  start: number;
}

/**
 * Splits a file into its entries by the grammar of BibTeX (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf).
 * A syntax error is reported, and reading goes on after it, at the latest with the next `@type{` that begins
 * a line.
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
    begin: { line: 1, column: 1 },
    mayPutIn: 1_000_000 + text.length,
  };
  const { scanner } = reading;
  const start = /^[ \t]*@\s*[a-z][\w-]*\s*[{(]\s*(?:[^\s,={}()"#%]+\s*)?[,=]/gim;
  const starts = Array.from(text.matchAll(start), ({ 0: found, index }) => index + found.indexOf('@'));
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
function findOpening({ scanner, toPlace, leftOut, findings }: Reading, readable: boolean): Opening | null {
  const { text } = scanner;
  const pattern = /%[^\r\n]*|@\s*comment\b(?!\s*\{)[^\r\n]*|@\s*([a-z][\w-]*)\s*([{(])|$/gi;
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

/** A comment may hold whole entries: it ends with its own brace, or at once if no brace closes it. */
function skipComment(reading: Reading): boolean {
  const { scanner } = reading;
  if (reading.commentIsOpen) return false;
  scanner.end = scanner.text.length;
  reading.commentIsOpen = takeClosed(scanner, '}') === null;
  return !reading.commentIsOpen;
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
    return fail(reading, `Found ${foundAt(scanner)} after the key ${quote(entry.key)}.`, 'a comma');
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
      const reason = `Found ${foundAt(scanner)} after the value of ${quote(field.name)}.`;
      return fail(reading, reason, `a comma, or ${quote(opening.closing)}`);
    }
  }
  reading.entries.push(entry);
  return true;
}

function close(reading: Reading, { closing }: Opening): boolean {
  const { scanner } = reading;
  skipSpace(scanner);
  take(scanner, /,/y);
  skipSpace(scanner);
  return takeOne(scanner, closing) !== null || fail(reading, `Found ${foundAt(scanner)}.`, quote(closing));
}
