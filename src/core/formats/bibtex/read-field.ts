import { finding } from '../../messages/finding.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { fail, foundAt, type RawField, type Reading } from './reading.ts';
import { skipSpace, take, takeClosed, takeOne } from './scanner.ts';

/** Reads `name = value`; null where that breaks the grammar. */
export function readField(reading: Reading): RawField | null {
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
    fail(reading, `Found ${foundAt(scanner)} after the name ${quote(name)}.`, quote('='));
    return null;
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
  scanner.at -= 1;
  fail(reading, `The value of ${quote(name)} is never closed.`, quote(closing));
  scanner.at = scanner.end;
  return null;
}

/** Reads a number, or the value of a string. */
function readBare(reading: Reading, name: string): string | { problem: string } | null {
  const { scanner, strings } = reading;
  const bare = take(scanner, /[^\s,={}()"#%@\\]+/y);
  if (bare === null) {
    fail(reading, `Found ${foundAt(scanner)} where the value of ${quote(name)} begins.`, 'a value');
    return null;
  }
  if (/^\d+$/.test(bare)) return bare;
  const value = strings.get(bare.toLowerCase());
  if (value === undefined) return { problem: `no @string defines ${quote(bare)}` };
  reading.mayPutIn -= value.length;
  return reading.mayPutIn >= 0 ? value : { problem: `strings put in too much text with ${quote(bare)}` };
}
