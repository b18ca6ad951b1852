import { finding } from '../../messages/finding.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { fail, foundAt, type RawField, type Reading, report } from './reading.ts';
import { type Scanner, skipSpace, take, takeClosed, takeOne } from './scanner.ts';

const word = /[^\s,={}()"#%@\\]+/y;

// A name may have blanks in it, as the fields of JabRef's users and of EndNote have: `custom 1 = {…}`.
const fieldName = /[^\s,={}()"#%@\\][^,={}"#%@\\\r\n]{0,100}?(?=\s{0,100}=)/y;
const fieldStart = /[a-z][\w-]{0,100}\s{0,100}=/iy;

/** True where a field begins, whatever stands before it. */
export function isFieldAhead({ text, at, end }: Scanner): boolean {
  fieldStart.lastIndex = at;
  const found = fieldStart.exec(text);
  return found !== null && at + found[0].length <= end;
}

/** Reads `name = value`; null where that breaks the grammar. */
export function readField(reading: Reading): RawField | null {
  const { scanner, toPlace } = reading;
  skipSpace(scanner);
  const place = toPlace(scanner.at);
  const name = (take(scanner, fieldName) ?? take(scanner, word))?.trim().toLowerCase();
  if (name === undefined)
    return fail(reading, `Found ${foundAt(scanner)} where a field begins.`, 'the name of a field');
  skipSpace(scanner);
  if (!takeOne(scanner, '=')) {
    return fail(reading, `Found ${foundAt(scanner)} after the name ${quote(name)}.`, quote('='));
  }
  const value = readValue(reading, name);
  return value === null ? null : { name, value, place };
}

/**
 * Reads `{…}`, `"…"`, a number or the name of a string, or several of them with `#` between. Of a value with a
 * string that cannot be put in, nothing is left but a finding.
 */
export function readValue(reading: Reading, name: string): string | null {
  const { scanner, toPlace, findings } = reading;
  skipSpace(scanner);
  const start = scanner.at;
  const parts: string[] = [];
  let problem: string | null = null;
  do {
    skipSpace(scanner);
    const opening = takeOne(scanner, '{"');
    const part = opening ? readClosed(reading, name, opening) : readBare(reading, name);
    if (part === null) return null;
    if (typeof part === 'string') parts.push(part);
    else problem ??= part.problem;
    skipSpace(scanner);
  } while (takeOne(scanner, '#'));
  if (problem === null) return parts.join('');
  const written = scanner.text.slice(start, scanner.at).trim();
  const reason = `The value of ${quote(name)} is ${quoteWhole(written)}, and ${problem}.`;
  findings.push(finding('bad-value', toPlace(start), reason, { expected: 'a text in braces or quotes' }));
  return '';
}

function readClosed(reading: Reading, name: string, opening: string): string | null {
  const { scanner } = reading;
  const closing = opening === '{' ? '}' : '"';
  const text = takeClosed(scanner, closing);
  if (text !== null) return text;
  const torn = takeTorn(scanner);
  scanner.at -= torn === null ? 1 : torn.length + 1;
  fail(reading, `The value of ${quote(name)} is never closed.`, quote(closing));
  if (torn === null) {
    if (reading.problem) reading.problem.isOpen = true;
    return null;
  }
  if (reading.problem) report(reading, reading.problem);
  scanner.at += torn.length + 2;
  return torn;
}

// What closes a value before the next field, or before the end of the entry.
const tornEnd =
  /[}"](?=[ \t]*,\s*[a-z][\w-]*[ \t]*=[ \t]*[{"\w]|[ \t]*(?:\r\n?|\n)[ \t]*(?:(?:,[ \t]*)?[a-z][\w-]*[ \t]*=[ \t]*[{"\w]|[})]\s*$))/gi;

/** The longest value that is looked through for its missing brace. */
const maxTorn = 50_000;

/** Takes a value in which a brace is missing up to where the next field begins a line; null where none does. */
function takeTorn(scanner: Scanner): string | null {
  const rest = scanner.text.slice(scanner.at, Math.min(scanner.end, scanner.at + maxTorn));
  tornEnd.lastIndex = 0;
  const found = tornEnd.exec(rest);
  if (!found) return null;
  scanner.at += found.index;
  return rest.slice(0, found.index);
}

/** Reads a number, or the value of a string. */
function readBare(reading: Reading, name: string): string | { problem: string } | null {
  const { scanner, strings } = reading;
  const bare = take(scanner, word);
  if (bare === null) {
    return fail(reading, `Found ${foundAt(scanner)} where the value of ${quote(name)} begins.`, 'a value');
  }
  if (/^\d+$/.test(bare)) return bare;
  const value = strings.get(bare.toLowerCase());
  if (value === undefined) return { problem: `no @string defines ${quote(bare)}` };
  reading.mayPutIn -= value.length;
  return reading.mayPutIn >= 0 ? value : { problem: `strings put in too much text with ${quote(bare)}` };
}
