import { quote } from '../text/quote.ts';
import { jsonPaths } from './json-input/json-paths.ts';

// First bytes of files that are no text.
const signatures: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP or Office file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
];

/** What a file is that is no text, as in “a PDF”; null where nothing says so. */
export function knownBinary(bytes: Uint8Array): string | null {
  const found = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  return found?.[1] ?? null;
}

/** What a text that no format reads looks like, as in “an HTML page”. */
export function looksLike(text: string): string {
  const start = text.trimStart().slice(0, 4096);
  if (start === '') return 'an empty file';
  if (/^<(?:!doctype html|html|head)\b/i.test(start)) return 'an HTML page';
  if (/^<\?xml/i.test(start)) return 'an XML file';
  if (start.startsWith('{\\rtf')) return 'an RTF document';
  return looksLikeJson(text) ?? `plain text that begins ${quote(start)}`;
}

function looksLikeJson(text: string): string | null {
  const paths = Array.from(jsonPaths(text));
  const inList = paths.filter((path) => /^\[\][^/]*\/[^/]*$/.test(path)).map((path) => path.slice(3));
  const keys = inList.length > 0 ? inList : paths.filter((path) => !/[/[]/.test(path));
  if (keys.length === 0) return null;
  const shown = keys
    .slice(0, 10)
    .map((key) => quote(key, 30))
    .join(', ');
  const more = keys.length > 10 ? ', …' : '';
  return `JSON: ${inList.length > 0 ? 'a list of objects' : 'an object'} with the keys ${shown}${more}`;
}
