import { quote } from '../../text/quote.ts';
import { readShownText } from '../shared/shown-text.ts';
import { fields } from './fields.ts';
import { foundAt, type Reading, report } from './reading.ts';
import { isAt, type Scanner, skipSpace } from './scanner.ts';

const fieldNames = new Set([
  ...fields.flatMap(({ names }) => names.map((name) => name.toLowerCase())),
  ...['editor', 'keywords', 'crossref', 'isbn', 'issn'],
]);

/**
 * Reads the key of an entry and stops before the comma after it; null where the entry has none. A key may have
 * blanks and braces in it, as those of Scopus (`Di Vecchio2025113`) and Citavi (`M{\"u}hle.2017`).
 */
export function readKey(reading: Reading, closing: string): string | null {
  const { scanner, toPlace } = reading;
  skipSpace(scanner);
  const start = scanner.at;
  const end = findKeyEnd(scanner, closing);
  const written = scanner.text.slice(start, end).trim();
  if (scanner.text[end] === '=' && end < scanner.end) return readKeyBeforeField(reading, written, start);
  scanner.at = end;
  skipSpace(scanner);
  if (!isAt(scanner, `,${closing}`) && written !== '' && scanner.at < scanner.end) {
    const reason = `Found ${foundAt(scanner)} after the key ${quote(written)}.`;
    report(reading, { place: toPlace(scanner.at), reason, expected: 'a comma' });
  }
  return readShownText({ name: 'key', text: written, place: toPlace(start) }, reading);
}

/** What stands before the first equals sign is the name of a field, perhaps after a key without its comma. */
function readKeyBeforeField(reading: Reading, written: string, start: number): string | null {
  const { scanner, toPlace } = reading;
  const [, key, name] = /^(.*\S)\s+(\S+)$/.exec(written) ?? [];
  scanner.at = start;
  if (key === undefined || name === undefined || !fieldNames.has(name.toLowerCase())) return null;
  scanner.at = start + written.lastIndexOf(name);
  const reason = `Found ${quote(name)} after the key ${quote(key)}.`;
  report(reading, { place: toPlace(scanner.at), reason, expected: 'a comma' });
  return readShownText({ name: 'key', text: key, place: toPlace(start) }, reading);
}

/** The offset of the comma, equals sign, brace or line end that ends a key. */
function findKeyEnd({ text, at, end }: Scanner, closing: string): number {
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    const character = text[index] ?? '';
    if (depth === 0 && (character === closing || character === ',' || character === '=')) return index;
    if (character === '\n' || character === '\r') return index;
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return index;
  }
  return end;
}
